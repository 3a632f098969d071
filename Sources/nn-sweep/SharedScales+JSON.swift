import Figures
import Plotting
import Sweeps

extension SharedScales {
  /// As `sweep.json` and the pictures have it.
  var json: JSONValue {
    [
      "loss": [.number(loss.low), .number(loss.high)],
      "loss_scale": lossKind == .logarithmic ? "log" : "linear",
      "accuracy_scale": .string(accuracy.name),
      "accuracy": .array(accuracy.limits.map { .number($0) }),
    ]
  }

  /// Reads what ``json`` writes; nil for anything else.
  init?(_ json: JSONValue) {
    guard let loss = json["loss"]?.interval, let accuracy = json["accuracy"]?.interval,
      let scale = json["loss_scale"]?.string
    else { return nil }
    self.init(
      loss: loss, lossKind: scale == "log" ? .logarithmic : .linear,
      accuracy: AccuracyAxis(json["accuracy_scale"]?.string ?? "", accuracy))
  }
}

extension AccuracyAxis {
  fileprivate init(_ name: String, _ limits: Interval) {
    self =
      switch name {
      case "error": .error(limits)
      case "R²": .r2(from: limits.low)
      case "1 − R²": .unexplained(limits)
      default: .accuracy(from: limits.low)
      }
  }
}

extension JSONValue {
  fileprivate var interval: Interval? {
    let ends = array?.compactMap { $0.number } ?? []
    return ends.count == 2 && ends[0] <= ends[1] ? Interval(ends[0], ends[1]) : nil
  }
}
