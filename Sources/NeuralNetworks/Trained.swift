/// What a training came to.
public struct Trained: Hashable, Sendable {
  public enum Ending: Hashable, Sendable {
    /// All epochs were trained.
    case finished
    /// Early stopping ended it.
    case stopped
    /// A loss or a weight was no longer finite in the history's last epoch.
    case diverged
    /// Whoever watched it wanted no further epoch.
    case abandoned
  }

  /// After the last epoch, or after the best one where early stopping restores its weights; of a
  /// diverged training, after the last one whose weights were finite.
  public var network: Network
  public var history: History
  public var ending: Ending
  /// The layers, from 0, with a weight or bias that was no number after the history's last epoch,
  /// which only a diverged training has.
  public var layersNotFinite: [Int]

  public init(
    network: Network, history: History, ending: Ending, layersNotFinite: [Int] = []
  ) {
    self.network = network
    self.history = history
    self.ending = ending
    self.layersNotFinite = layersNotFinite
  }
}
