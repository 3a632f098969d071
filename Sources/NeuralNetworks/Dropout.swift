/// [Dropout](https://jmlr.org/papers/v15/srivastava14a.html), inverted as `torch.nn.Dropout` is: in
/// each step of training every activation of a hidden layer is multiplied by
///
///     0 with probability p, else 1 / (1 − p)
///
/// Which ones are left out depends on the step, the layer, the sample and the neuron alone, not on
/// who asks first.
package struct Dropout: Sendable {
  private let key: UInt64
  /// Of 2⁵³.
  private let threshold: UInt64
  private let scale: Float

  /// - Parameters:
  ///   - rate: `p`.
  ///   - key: Of the run.
  package init(rate: Double, key: UInt64) {
    self.key = key
    threshold = UInt64((rate * 0x1p53).rounded())
    scale = Float(1 / (1 - rate))
  }

  package static let none = Dropout(rate: 0, key: 0)

  package var isActive: Bool { threshold > 0 }

  /// The factors of one layer's neurons in turn.
  package struct Factors {
    fileprivate var random: SplitMix64
    fileprivate let threshold: UInt64
    fileprivate let scale: Float

    @inline(__always)
    package mutating func next() -> Float { random.next() >> 11 < threshold ? 0 : scale }
  }

  /// - Parameters:
  ///   - step: The update that comes next, from 1.
  ///   - layer: Hidden, from 0.
  ///   - sample: Its place in the batch, from 0.
  @inline(__always)
  package func factors(step: Int, layer: Int, sample: Int) -> Factors {
    let state = mixed(mixed(mixed(key, step), layer), sample)
    return Factors(random: SplitMix64(state: state), threshold: threshold, scale: scale)
  }

  @inline(__always)
  private func mixed(_ state: UInt64, _ place: Int) -> UInt64 {
    var random = SplitMix64(state: state ^ UInt64(truncatingIfNeeded: place))
    return random.next()
  }
}
