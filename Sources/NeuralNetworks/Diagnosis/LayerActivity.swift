/// What the units of a hidden layer do with a set of samples.
public struct LayerActivity: Hashable, Sendable {
  /// The share of units whose activation and slope are 0 for every sample: no gradient reaches
  /// their weights ([Lu et al. 2019](https://arxiv.org/abs/1903.06733)). Nil for activations that are
  /// never 0 and flat.
  public let dead: Double?
  /// The share of activations within a hundredth of the range from its lower and from its upper end;
  /// nil for activations without ends.
  public let saturatedLow: Double?
  public let saturatedHigh: Double?

  public init(dead: Double?, saturatedLow: Double?, saturatedHigh: Double?) {
    self.dead = dead
    self.saturatedLow = saturatedLow
    self.saturatedHigh = saturatedHigh
  }
}

/// Counts what the units of a hidden layer do.
package struct ActivityTally {
  private let activation: Activation
  private var isAlive: [Bool]
  private var low = 0
  private var high = 0
  private var count = 0
  /// What lies at most so high, and at least so high, is near an end.
  private let limits: (low: Float, high: Float)

  /// The part of a range that is near its end.
  private static let margin = 0.01

  package init(_ layer: Layer) {
    activation = layer.activation
    isAlive = Array(repeating: false, count: layer.outputs)
    let ends = activation.ends ?? -.infinity ... .infinity
    let reach = Self.margin * (Double(ends.upperBound) - Double(ends.lowerBound))
    limits = (
      Float(Double(ends.lowerBound) + reach), Float(Double(ends.upperBound) - reach)
    )
  }

  /// Whether there is anything to count.
  package var isNeeded: Bool { activation.canDie || activation.ends != nil }

  /// - Parameters:
  ///   - a: Activations, `[samples, units]`.
  ///   - slopes: `[samples, units]`.
  package mutating func add(_ a: [Float], slopes: [Float], samples: Int) {
    let units = isAlive.count
    for s in 0..<samples {
      for j in 0..<units {
        let value = a[s * units + j]
        if value != 0 || slopes[s * units + j] != 0 { isAlive[j] = true }
        low += value <= limits.low ? 1 : 0
        high += value >= limits.high ? 1 : 0
      }
    }
    count += samples * units
  }

  package var activity: LayerActivity {
    let isBounded = activation.ends != nil && count > 0
    let dead = Double(isAlive.count { !$0 }) / Double(isAlive.count)
    return LayerActivity(
      dead: activation.canDie && count > 0 ? dead : nil,
      saturatedLow: isBounded ? Double(low) / Double(count) : nil,
      saturatedHigh: isBounded ? Double(high) / Double(count) : nil)
  }
}

extension Network {
  /// What each hidden layer does with samples, without dropout. Some are looked at at a time, so that
  /// memory does not grow with their number.
  public func activity(on samples: Samples) -> [LayerActivity] {
    var tallies = layers.dropLast().map { ActivityTally($0) }
    for start in stride(from: 0, to: samples.count, by: 1024) {
      let piece = samples.rows(start..<min(start + 1024, samples.count))
      for (l, cache) in forward(piece.matrix).dropLast().enumerated() {
        let slopes = zip(cache.z.values, cache.a.values).map {
          layers[l].activation.slope($0, $1)
        }
        tallies[l].add(cache.a.values, slopes: slopes, samples: piece.count)
      }
    }
    return tallies.map { $0.activity }
  }
}
