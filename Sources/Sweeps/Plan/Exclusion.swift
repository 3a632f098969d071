/// A pattern of `exclude` at work: which alternatives it matches, and how often it has.
struct Exclusion {
  let pattern: Pattern
  /// How many configurations it has matched.
  private(set) var count = 0
  private let sections: [Section]
  /// The alternatives that meet the conditions about their section, and of which sections they are.
  private var matching: Set<ObjectIdentifier> = []
  private var matched: Set<Section> = []
  /// For each condition, whether any alternative met it, and what there is to meet.
  private var isMet: [Bool]
  private var present: [[String]]

  init(_ pattern: Pattern) {
    self.pattern = pattern
    let fields = Set(pattern.conditions.map { $0.field.section })
    sections = Section.allCases.filter { fields.contains($0) }
    isMet = pattern.conditions.map { _ in false }
    present = pattern.conditions.map { _ in [] }
  }

  /// Looks at the alternatives of one section.
  mutating func learn(_ alternatives: [Alternative]) {
    var seen: Set<ObjectIdentifier> = []
    for alternative in alternatives where sections.contains(alternative.section) {
      guard seen.insert(ObjectIdentifier(alternative)).inserted else { continue }
      if pattern.matches(alternative) {
        matching.insert(ObjectIdentifier(alternative))
        matched.insert(alternative.section)
      }
      for (index, condition) in pattern.conditions.enumerated()
      where condition.field.section == alternative.section {
        if condition.matches(alternative) { isMet[index] = true }
        if let text = alternative.texts(of: condition.field).first,
          !present[index].contains(text), present[index].count < 10
        {
          present[index].append(text)
        }
      }
    }
  }

  /// Whether any configuration can match.
  var canMatch: Bool { matched.count == sections.count }

  /// Whether a configuration matches; counts those that do.
  mutating func drops(_ configuration: Configuration) -> Bool {
    let isMatch = sections.allSatisfy { section in
      configuration.alternative(section).map { matching.contains(ObjectIdentifier($0)) } ?? false
    }
    if isMatch { count += 1 }
    return isMatch
  }

  /// What there is in the place of values that nothing has.
  var help: String {
    guard let unmet = isMet.firstIndex(of: false) else {
      return "each of its fields matches something, but nothing matches all of them"
    }
    let field = pattern.conditions[unmet].field
    let name = field.parameter == nil ? field.section.key : field.description
    return present[unmet].isEmpty
      ? "nothing here has \(name)" : "\(name) here: " + present[unmet].joined(separator: ", ")
  }
}
