/// Reads `search`: `{"method": "random", "samples": 64, "seed": 0}`.
enum SearchReader {
  static let keys = ["method", "samples", "seed"]
  static let samples = Bounds.within(1...1_000_000)

  static func search(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Search? {
    guard let fields = Fields(of: node, "search", keys, into: &diagnosis) else { return nil }
    let words = Search.Method.allCases.map { $0.rawValue }
    guard let named = fields["method"] else {
      diagnosis.error(
        at: fields.place, "\"search\" has no \"method\"",
        help: "known: \(words.joined(separator: ", "))")
      return nil
    }
    guard let word = ValueReader(name: "method").word(named, "method", words, into: &diagnosis),
      let method = Search.Method(rawValue: word)
    else { return nil }
    if method == .grid {
      for key in ["samples", "seed"] {
        diagnosis.superfluous(
          fields.keyPlace(key), "a grid has all combinations, so \"\(key)\" has no use")
      }
      return .grid
    }
    let count = samples(fields, into: &diagnosis)
    let seed =
      fields["seed"].map { ValueReader(name: "seed").integer($0, .seeds, into: &diagnosis) } ?? 0
    guard let count, let seed else { return nil }
    if method == .sobol { warn(count, fields, into: &diagnosis) }
    return Search(method: method, samples: count, seed: UInt64(seed), place: node.place)
  }

  private static func samples(_ fields: Fields, into diagnosis: inout Diagnosis) -> Int? {
    guard let node = fields["samples"] else {
      diagnosis.error(
        at: fields.place, "\"search\" has no \"samples\"",
        help: "samples is the number of configurations to draw")
      return nil
    }
    return ValueReader(name: "samples").integer(node, samples, into: &diagnosis)
  }

  /// Sobol's points fill their cube evenly when they are a power of two.
  private static func warn(_ count: Int, _ fields: Fields, into diagnosis: inout Diagnosis) {
    if let place = fields.keyPlace("seed") {
      diagnosis.warning(
        at: place, "sobol has no chance in it, so \"seed\" changes nothing", help: "remove it")
    }
    guard count & (count - 1) != 0, let place = fields["samples"]?.place else { return }
    let power = Int.bitWidth - 1 - count.leadingZeroBitCount
    diagnosis.warning(
      at: place, "\(count.grouped) points of sobol leave gaps, since they are no power of two",
      help: "write \((1 << power).description) or \((2 << power).description)")
  }

  /// What cannot be drawn.
  ///
  /// - Parameter alone: Whether the block is the whole spec.
  static func check(
    _ block: Block, alone: Bool, at node: JSONNode?, into diagnosis: inout Diagnosis
  ) {
    guard block.search.method != .grid else { return }
    let count = Draws(block).coordinates.count
    if count == 0, alone {
      diagnosis.warning(
        at: node?.place, "this search has nothing to choose: all of its draws are the same",
        help: #"give a parameter a range such as {"min": 0.001, "max": 0.1, "scale": "log"}"#)
    }
    if block.search.method == .sobol, count > Sobol.dimensions {
      diagnosis.error(
        at: node?.place,
        "sobol chooses at most \(Sobol.dimensions) things at once, and here are \(count)",
        help: "use random or latin-hypercube")
    }
  }
}

extension Diagnosis {
  /// An error, where there is a place for it.
  fileprivate mutating func superfluous(_ place: Range<Int>?, _ message: String) {
    if let place { error(at: place, message, help: "remove it") }
  }
}
