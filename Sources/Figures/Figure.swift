import Plotting

/// A picture of results: what it is called, what it says in words, and what it looks like.
public protocol Figure: Sendable {
  /// What the picture is of, in a few words.
  var title: String { get }
  /// What the picture shows, with the result, for those who cannot see it; 300 characters at most.
  var altText: String { get }
  /// The picture at so many device pixels per point.
  func drawing(scale: Double) -> Drawing
}

extension Figure {
  /// At two pixels per point.
  public var drawing: Drawing { drawing(scale: 2) }
}
