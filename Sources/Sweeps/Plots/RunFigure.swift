/// A picture of a run, called as the folder that it is in.
public enum RunFigure: String, Hashable, Sendable, CaseIterable {
  case boundary, loss, accuracy
  /// The three above on a page.
  case card
  /// The nodes and weights.
  case network

  /// Whether it can be drawn only when all runs have ended, since its axes span their curves.
  public var sharesScales: Bool {
    switch self {
    case .boundary, .network: false
    case .loss, .accuracy, .card: true
    }
  }
}
