extension Selection {
  /// Reads the argument of `--only`: `KEY=VALUE[,…]`.
  public static func pattern(_ text: String) throws(Problem) -> Pattern {
    guard let equals = text.firstIndex(of: "=") else {
      throw Problem(
        at: nil, "--only \(text.quoted) has no \"=\"", help: "write for example activation=tanh")
    }
    let key = String(text[..<equals])
    guard let field = Field(key) else {
      throw Problem(at: nil, "unknown field \(key.quoted) in --only", help: Field.help(for: key))
    }
    let values = text[text.index(after: equals)...]
      .split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    if values.contains("") {
      throw Problem(at: nil, "--only \(text.quoted) has an empty value")
    }
    if let second = values.first(where: { $0.contains("=") }) {
      throw Problem(
        at: nil, "--only \(text.quoted) has two fields",
        help: "write --only once for each field, as in --only \(second)")
    }
    return Pattern([Pattern.Condition(field: field, values: values.map { $0.normalised })])
  }

  /// Reads the argument of `--seed`: `3`, `0-4,9`.
  public static func seeds(_ text: String) throws(Problem) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = ends.first.flatMap({ $0.seed }),
        let last = ends.last.flatMap({ $0.seed }), first <= last
      else {
        throw Problem(
          at: nil, "--seed \(text.quoted) is no list of seeds", help: "write for example 3 or 0-4,9"
        )
      }
      ranges.append(first...last)
    }
    return ranges
  }

  /// What no run of the plan has, so that the selection is narrower than was meant.
  public func problems(in plan: Plan) -> [Problem] {
    only.flatMap { $0.conditions }.compactMap { condition in
      let present = plan.texts(of: condition.field)
      let missing = condition.values.first { !present.contains($0) }
      return missing.map { missing in
        Problem(
          .warning, at: nil, "no run has \(condition.field)=\(missing.shortened)",
          help: Spelling.suggestion(for: missing, in: present) + "here: "
            + present.prefix(20).joined(separator: ", "))
      }
    }
  }
}

extension Plan {
  /// What a field can be compared with, each text once.
  fileprivate func texts(of field: Field) -> [String] {
    var seen: Set<ObjectIdentifier> = []
    var texts: [String] = []
    for configuration in configurations {
      guard let alternative = configuration.alternative(field.section),
        seen.insert(ObjectIdentifier(alternative)).inserted
      else { continue }
      for text in alternative.texts(of: field) where !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}

extension String {
  /// A number in its shortest form, so that `0.10` finds 0.1.
  fileprivate var normalised: String {
    guard NumberGrammar.complaint(about: Array(utf8)[...]) == nil, let value = Double(self) else {
      return self
    }
    return (value + 0).shortestText
  }
}

extension Substring {
  /// Digits alone; `UInt32` would take a sign.
  fileprivate var seed: UInt32? {
    utf8.allSatisfy { $0.isDigit } ? UInt32(self) : nil
  }
}
