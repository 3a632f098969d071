/// What has been found wrong with a spec so far.
struct Diagnosis {
  let source: SourceText
  private(set) var problems: [Problem]
  private var errors: Int
  private var warnings: Int

  /// More problems of a severity than these are not kept.
  private static let limit = 100

  init(source: SourceText, problems: [Problem] = []) {
    self.source = source
    self.problems = problems
    errors = problems.count { $0.severity == .error }
    warnings = problems.count - errors
  }

  /// So much is wrong that reading on would tell nothing new. Warnings alone do not end the
  /// reading, since what they are about is used.
  var isFull: Bool { errors >= Self.limit }

  /// The same is told once, however often blocks share what it is about.
  mutating func error(at place: Range<Int>?, _ message: String, help: String? = nil) {
    let problem = Problem(.error, at: place, message, help: help)
    guard !problems.contains(problem) else { return }
    errors += 1
    if errors <= Self.limit { problems.append(problem) }
  }

  mutating func warning(at place: Range<Int>?, _ message: String, help: String? = nil) {
    let problem = Problem(.warning, at: place, message, help: help)
    guard !problems.contains(problem) else { return }
    warnings += 1
    if warnings <= Self.limit { problems.append(problem) }
  }

  /// `"epochs" must be a whole number, found the string "20"`
  mutating func wrongType(
    _ name: String, _ expected: String, _ node: JSONNode, help remedy: String? = nil
  ) {
    guard !node.isInvalid else { return }
    var help = remedy
    if case .string(let text) = node.content,
      expected.contains("number") && NumberGrammar.complaint(about: Array(text.utf8)[...]) == nil
        || expected == "true or false" && ["true", "false"].contains(text)
    {
      help = "remove the quotes"
    }
    error(at: node.place, "\(name.quoted) must be \(expected), found \(node.found)", help: help)
  }
}
