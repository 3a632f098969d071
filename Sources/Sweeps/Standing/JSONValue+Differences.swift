extension JSONValue {
  /// What is not the same in two documents, as in `training.epochs 300 -> 500`.
  func differences(from old: JSONValue, path: String = "") -> [String] {
    // Whole numbers may have been read as such or as others.
    guard canonicalText != old.canonicalText else { return [] }
    guard case .object(let new) = self, case .object(let earlier) = old else {
      return ["\(path) \(old.short) -> \(short)"]
    }
    let keys = new.map { $0.key } + earlier.map { $0.key }.filter { self[$0] == nil }
    return keys.flatMap { key in
      let place = path.isEmpty ? key : "\(path).\(key)"
      return (self[key] ?? .null).differences(from: old[key] ?? .null, path: place)
    }
  }

  private var short: String { self == .null ? "nothing" : compactText.shortened }
}
