import NeuralNetworks

/// A sweep as its file describes it: every axis with its values, before they are multiplied.
public struct Specification: Sendable {
  /// The newest `format` that this program reads.
  public static let format = 1

  /// The name of the outputs' folder.
  public let name: String
  public let description: String
  public let rank: Rank
  public let plots: Plots
  public let stop: EarlyStopping?
  public let seeds: Seeds

  package let datasets: Axis
  package let networks: Axis
  /// Without entries when every network has activations of its own.
  package let activations: Axis
  package let optimizers: Axis
  package let training: Axis
  package let exclude: [Pattern]
  package let tables: Tables
  package let seedsPlace: Range<Int>?

  package func axis(_ section: Section) -> Axis {
    switch section {
    case .dataset: datasets
    case .network: networks
    case .activation: activations
    case .optimizer: optimizers
    case .training: training
    }
  }
}
