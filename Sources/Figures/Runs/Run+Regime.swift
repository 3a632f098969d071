import Sweeps

extension Run {
  /// How the learning rate goes and what holds training back, as the title says it where it varies:
  /// "schedule cosine", "l2 0.01".
  var regime: [String] {
    ["dropout", "schedule", "l2", "l1", "clip"].compactMap { name in
      guard let value = training[name], value != .number(0) else { return nil }
      return "\(name) \(value.words)"
    }
  }
}
