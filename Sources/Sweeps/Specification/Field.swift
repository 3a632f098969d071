/// What a pattern looks at: a section's alternative as a whole, or one of its parameters.
public struct Field: Hashable, Sendable, CustomStringConvertible {
  public let section: Section
  /// `kind`, `label`, or a parameter; nil for the alternative by its label or kind.
  public let parameter: String?

  /// `optimizer` or `optimizer.learning_rate`; nil when there is no such field.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let section = parts.first.flatMap({ Section(rawValue: String($0)) }) else { return nil }
    self.section = section
    guard parts.count == 2 else {
      parameter = nil
      if section == .training { return nil }
      return
    }
    let name = String(parts[1])
    guard Self.parameters(of: section).contains(name) else { return nil }
    parameter = name
  }

  public var description: String {
    parameter.map { "\(section.rawValue).\($0)" } ?? section.rawValue
  }

  /// Every field that there is.
  public static let all: [String] = Section.allCases.flatMap { section in
    let whole = section == .training ? [] : [section.rawValue]
    return whole + parameters(of: section).map { "\(section.rawValue).\($0)" }
  }

  /// Those that are parameters, and not what an alternative is or is called.
  static let parameters: [String] = Section.allCases.flatMap { section in
    var names: [String] = []
    for parameter in section.kinds.flatMap({ $0.parameters })
    where !names.contains(parameter.name) {
      names.append(parameter.name)
    }
    return names.map { "\(section.rawValue).\($0)" }
  }

  private static func parameters(of section: Section) -> [String] {
    let marks =
      switch section {
      case .training: [String]()
      case .network: ["label"]
      default: ["kind", "label"]
      }
    var names = marks
    for parameter in section.kinds.flatMap({ $0.parameters })
    where !names.contains(parameter.name) {
      names.append(parameter.name)
    }
    return names
  }

  /// The help for a field that does not exist.
  static func help(for text: String) -> String {
    let section = text.split(separator: ".").first.map { String($0) } ?? ""
    let near = Self.all.filter { $0.hasPrefix(section + ".") }
    let listed =
      near.isEmpty ? Section.allCases.compactMap { Field($0.rawValue)?.description } : near
    return Spelling.suggestion(for: text, in: all) + "known: " + listed.joined(separator: ", ")
  }
}

extension Alternative {
  /// What a pattern's values are compared with; none when this alternative has no such field.
  func texts(of field: Field) -> [String] {
    switch field.parameter {
    case nil: text == label ? [label, kind] : [label, kind, text]
    case "kind": [kind]
    case "label" where settings["label"] == nil: [label]
    case let name?: settings[name]?.patternTexts ?? []
    }
  }
}

extension ParameterValue {
  /// As it may stand in a pattern: a choice by its kind alone too.
  fileprivate var patternTexts: [String] {
    if case .choice(let choice) = self, choice.shortText != choice.kind {
      [choice.kind, choice.shortText]
    } else {
      [text]
    }
  }
}
