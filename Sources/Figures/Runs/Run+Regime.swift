import Sweeps

extension Run {
  /// How the learning rate goes, what holds training back and what of its batches is unusual, as the title
  /// says it where it varies: "schedule cosine", "l2 0.01".
  var regime: [String] {
    let names = ["dropout", "schedule", "l2", "l1", "pruning_l1", "clip", "last_batch", "shuffle"]
    return names.compactMap { name in
      guard let value = training[name], value != .number(0) else { return nil }
      return "\(name.replacing("_", with: " ")) \(value.words)"
    }
  }
}
