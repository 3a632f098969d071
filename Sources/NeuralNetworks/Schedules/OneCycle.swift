/// [One cycle](https://arxiv.org/abs/1708.07120) of all epochs, as OneCycleLR with the optimizer's
/// learning rate as `max_lr`: up from a fraction of it, and down to far less. The momentum stays as it
/// is. PyTorch's examples step it with every batch; here it steps with every epoch, so that one rate
/// stands for an epoch in the tables.
public struct OneCycle: Hashable, Sendable {
  public enum Anneal: String, Hashable, Sendable, CaseIterable {
    case cos, linear
  }

  /// The share of the epochs in which the rate rises.
  public var rise: Double
  public var anneal: Anneal
  /// The first rate is the largest divided by this.
  public var divisor: Double
  /// The last rate is the first divided by this.
  public var finalDivisor: Double

  public init(
    rise: Double = 0.3, anneal: Anneal = .cos, divisor: Double = 25, finalDivisor: Double = 1e4
  ) {
    self.rise = rise
    self.anneal = anneal
    self.divisor = divisor
    self.finalDivisor = finalDivisor
  }

  func learningRate(_ highest: Double, epoch: Int, of epochs: Int) -> Double {
    let first = highest / divisor
    let top = rise * Double(epochs) - 1
    let (e, end) = (Double(epoch), Double(epochs - 1))
    if e <= top {
      return between(first, highest, top > 0 ? e / top : 1)
    }
    return between(highest, first / finalDivisor, end > top ? (e - top) / (end - top) : 1)
  }

  private func between(_ a: Double, _ b: Double, _ share: Double) -> Double {
    switch anneal {
    case .cos: b + (a - b) * halfCosine(share)
    case .linear: a + (b - a) * share
    }
  }
}
