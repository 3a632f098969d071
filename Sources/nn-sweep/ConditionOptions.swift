import ArgumentParser
import Sweeps

/// When a sweep ends before its time, and what its end means.
struct ConditionOptions: ParsableArguments {
  @Option(help: "Give up on a run after this long: 30s, 5m.")
  var timeLimit: Span?

  @Flag(help: "Stop at the first failed run.")
  var failFast = false

  @Flag(help: "Exit with 3 when a run diverged.")
  var strict = false

  var conditions: Conditions {
    var conditions = Conditions()
    conditions.timeLimit = timeLimit?.seconds
    conditions.afterFailure = failFast ? .halt : .carryOn
    return conditions
  }

  /// What the program ends with when all that was wanted was done.
  func status(of results: [RunResult]) -> ExitStatus? {
    if results.contains(where: { $0.status == .failed }) { return .runFailed }
    let isStrict = strict && results.contains { $0.status == .diverged }
    return isStrict ? .diverged : nil
  }
}

/// A length of time as people write it.
struct Span: ExpressibleByArgument {
  let seconds: Double

  private static let units = ["ms": 0.001, "s": 1, "m": 60, "h": 3600]
  /// Thirty years, which no run takes.
  private static let longest = 1e9

  init?(argument: String) {
    let number = argument.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(number), let unit = Self.units[String(argument[number.endIndex...])],
      value > 0, value * unit <= Self.longest
    else { return nil }
    seconds = value * unit
  }
}
