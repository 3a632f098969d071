/// A sweep as its file describes it: every axis with its values, before they are multiplied.
public struct Specification: Sendable {
  /// The newest `format` that this program reads.
  public static let format = 1

  /// The name of the outputs' folder.
  public let name: String
  public let description: String
  public let rank: Rank
  public let plots: Plots

  /// At least one; the sweep is their union.
  package let blocks: [Block]
  package let tables: Tables

  /// All alternatives of a section. That of activations has none when every network has its own.
  package func axis(_ section: Section) -> Axis { blocks.union(section) }
}
