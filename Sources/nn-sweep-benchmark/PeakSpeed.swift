import Training

/// How many operations a second this processor can do at most: multiply-adds that wait for nothing.
struct PeakSpeed {
  /// Of one thread.
  let operationsPerSecond: Double

  static func measured(_ engine: Engine) -> PeakSpeed {
    let steps = engine == .textbook || engine == .baseline ? 20_000 : 2_000_000
    let speeds = (0..<12).map { _ in
      var operations = 0
      let seconds = Clock.seconds { operations = engine.multiplyAdds(steps: steps) * 2 }
      return Double(operations) / seconds
    }
    return PeakSpeed(operationsPerSecond: speeds.max() ?? 0)
  }

  var description: String {
    "peak \(decimal(operationsPerSecond / 1e9, places: 0)) GFLOP/s a thread (measured)"
  }
}
