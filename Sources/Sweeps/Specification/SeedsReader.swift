/// Reads `[0, 3, 7]` or `{"first": 0, "count": 5}`.
enum SeedsReader {
  private static let keys = ["first", "count"]

  static func seeds(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Seeds? {
    switch node.content {
    case .array(let nodes): return list(nodes, at: node.place, into: &diagnosis)
    case .object(let members): return consecutive(members, node, into: &diagnosis)
    case .invalid: return nil
    default:
      diagnosis.error(
        at: node.place, #""seeds" must be a list or {"first", "count"}"#, help: remedy(node))
      return nil
    }
  }

  private static func remedy(_ node: JSONNode) -> String {
    guard case .number(let text) = node.content, let number = UInt32(text), number > 0 else {
      return #"write [0] for the seed 0, or {"count": 3} for the seeds 0, 1, 2"#
    }
    let seeds =
      switch number {
      case 1: "the seed 0"
      case 2...4: "the seeds " + (0..<number).map { "\($0)" }.joined(separator: ", ")
      default: "the seeds 0 to \(number - 1)"
      }
    return "write [\(number)] for the seed \(number), or {\"count\": \(number)} for \(seeds)"
  }

  private static func list(
    _ nodes: [JSONNode], at place: Range<Int>, into diagnosis: inout Diagnosis
  ) -> Seeds? {
    guard !nodes.isEmpty else {
      diagnosis.error(at: place, "\"seeds\" is empty, so there is nothing to run")
      return nil
    }
    var seeds: [UInt32] = []
    var places: [UInt32: Range<Int>] = [:]
    for node in nodes where !diagnosis.isFull {
      guard
        let value = ValueReader(name: "seeds").integer(
          node, .seeds, expected: "a list of whole numbers", into: &diagnosis)
      else { continue }
      let seed = UInt32(value)
      if let first = places[seed] {
        let position = diagnosis.source.position(of: first.lowerBound)
        diagnosis.error(at: node.place, "seed \(seed) is given twice (first at \(position))")
      } else {
        places[seed] = node.place
        seeds.append(seed)
      }
    }
    return .list(seeds)
  }

  private static func consecutive(
    _ members: [JSONNode.Member], _ node: JSONNode, into diagnosis: inout Diagnosis
  ) -> Seeds? {
    let fields = Fields(
      members, at: node.place, of: "\"seeds\"", known: keys, takes: "seeds takes: first, count",
      into: &diagnosis)
    var first = 0
    var count = 1
    if let node = fields["first"] {
      guard let value = ValueReader(name: "first").integer(node, .seeds, into: &diagnosis)
      else { return nil }
      first = value
    }
    if let node = fields["count"] {
      let bounds = Bounds.within(1...4_294_967_296)
      guard let value = ValueReader(name: "count").integer(node, bounds, into: &diagnosis)
      else { return nil }
      count = value
    }
    guard first + count - 1 <= Int(UInt32.max) else {
      diagnosis.error(at: node.place, "the last seed must be at most \(UInt32.max)")
      return nil
    }
    return .consecutive(first: UInt32(first), count: count)
  }
}
