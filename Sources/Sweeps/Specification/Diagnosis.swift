/// What has been found wrong with a spec so far.
struct Diagnosis {
  let source: SourceText
  var problems: [Problem] = []

  /// So much is wrong that reading on would tell nothing new.
  var isFull: Bool { problems.count >= 1000 }

  mutating func error(at place: Range<Int>?, _ message: String, help: String? = nil) {
    problems.error(at: place, message, help: help)
  }

  mutating func warning(at place: Range<Int>?, _ message: String, help: String? = nil) {
    problems.warning(at: place, message, help: help)
  }

  /// `"epochs" must be a whole number, found the string "20"`
  mutating func wrongType(_ name: String, _ expected: String, _ node: JSONNode) {
    guard !node.isInvalid else { return }
    var help: String?
    if case .string(let text) = node.content,
      expected.contains("number") && NumberGrammar.complaint(about: Array(text.utf8)) == nil
        || expected == "true or false" && ["true", "false"].contains(text)
    {
      help = "remove the quotes"
    }
    error(at: node.place, "\(name.quoted) must be \(expected), found \(node.found)", help: help)
  }
}
