import Training

/// How many operations a second this processor can do at most: multiply-adds that wait for nothing.
struct PeakSpeed {
  /// Of one thread.
  let operationsPerSecond: Double

  static func measured(_ engine: Engine) -> PeakSpeed {
    let steps = engine == .textbook || engine == .baseline ? 500 : 50_000
    var operations = 0
    let seconds = Clock.fastest(of: 400) { operations = 2 * engine.multiplyAdds(steps: steps) }
    return PeakSpeed(operationsPerSecond: Double(operations) / seconds)
  }

  var description: String {
    "peak \(decimal(operationsPerSecond / 1e9, places: 0)) GFLOP/s a thread (measured)"
  }
}
