/// Reads one of several kinds: a name, or an object with `kind` and that kind's parameters.
struct ChoiceReader {
  /// What the kinds are.
  let noun: String
  let kinds: [Kind]
  /// The keys beside a kind's parameters.
  private let marks: [String]
  /// Nil for the value of a parameter.
  private let section: Section?

  /// An alternative of a section. A network and the training need no `kind`.
  init(section: Section) {
    self.section = section
    noun = section.rawValue
    kinds = section.kinds
    marks =
      switch section {
      case .network: ["label"]
      case .training: []
      default: ["kind", "label"]
      }
  }

  /// The value of a parameter.
  init(noun: String, kinds: [Kind]) {
    self.noun = noun
    self.kinds = kinds
    marks = ["kind"]
    section = nil
  }

  /// A kind with the parameters that the spec gives.
  struct Reading {
    let kind: Kind
    let fields: Fields
  }

  func reading(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Reading? {
    switch node.content {
    case .string:
      guard let kind = kind(node, into: &diagnosis) else { return nil }
      let fields = Fields(
        [], at: node.place, of: "", known: [], takes: "", into: &diagnosis)
      return Reading(kind: kind, fields: fields)
    case .object(let members):
      guard let kind = kind(of: members, at: node.place, into: &diagnosis) else { return nil }
      return Reading(kind: kind, fields: fields(members, of: kind, node, into: &diagnosis))
    default:
      diagnosis.wrongType(noun, "a name or an object", node, help: sequenceHelp(node))
      return nil
    }
  }

  /// What a list of schedules within a list may have been meant for.
  private func sequenceHelp(_ node: JSONNode) -> String? {
    guard noun == "schedule", case .array = node.content else { return nil }
    return #"schedules one after the other are "#
      + #"{"kind": "sequential", "schedules": […], "milestones": […]}"#
  }

  /// A choice of which nothing may vary, as the activation of one layer.
  func choice(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Choice? {
    let before = diagnosis.problems.count
    guard let reading = reading(node, into: &diagnosis) else { return nil }
    var settings: [Settings.Setting] = []
    for parameter in reading.kind.parameters {
      if let node = reading.fields[parameter.name] {
        guard
          let value = ParameterReader(parameter: parameter).value(node, into: &diagnosis)
        else { return nil }
        settings.append(Settings.Setting(parameter.name, value))
      } else if case .optional(let value) = parameter.presence {
        settings.append(Settings.Setting(parameter.name, value))
      } else if parameter.presence == .required {
        tellMissing(parameter, reading, into: &diagnosis)
      }
    }
    let choice = Choice(reading.kind.name, reading.kind.deciding(Settings(settings)))
    guard diagnosis.problems.count == before, accepts([choice], reading, into: &diagnosis)
    else { return nil }
    return choice
  }

  /// Whether the parameters of each go together; the first that do not are told.
  func accepts(
    _ choices: [Choice], _ reading: Reading, into diagnosis: inout Diagnosis
  ) -> Bool {
    guard let complaint = choices.lazy.compactMap({ $0.complaint }).first else { return true }
    diagnosis.error(
      at: reading.fields[complaint.parameter]?.place ?? reading.fields.place, complaint.message,
      help: complaint.help)
    return false
  }

  private func tellMissing(
    _ parameter: Parameter, _ reading: Reading, into diagnosis: inout Diagnosis
  ) {
    diagnosis.error(
      at: reading.fields.place, "\(owner(reading.kind)) needs \"\(parameter.name)\"")
  }

  /// The parameters of a kind, given or by default, in the catalog's order.
  ///
  /// - Parameters:
  ///   - moving: Those that zips set.
  ///   - ranges: What ranges are for.
  func variations(
    _ reading: Reading, moving: Set<String> = [], ranges: RangeReader.Use = .stepped,
    into diagnosis: inout Diagnosis
  ) -> [Axis.Variation] {
    var variations: [Axis.Variation] = []
    for parameter in reading.kind.parameters {
      if let node = reading.fields[parameter.name] {
        let reader = ParameterReader(parameter: parameter, ranges: ranges)
        if let variation = reader.variation(node, into: &diagnosis) { variations.append(variation) }
        continue
      }
      switch parameter.presence {
      case .optional(let value), .neutral(let value):
        variations.append(
          Axis.Variation(name: parameter.name, values: [value], isSwept: false, place: nil))
      case .derived: break
      case .required where moving.contains(parameter.name): break
      case .required: tellMissing(parameter, reading, into: &diagnosis)
      }
    }
    return variations
  }

  /// There is but one kind, which is not named.
  private var isOneOfAKind: Bool { !marks.contains("kind") }

  private func owner(_ kind: Kind) -> String {
    isOneOfAKind ? kind.name : "\(noun) \"\(kind.name)\""
  }

  /// The kind that a `kind` member names, be its key misspelt or not.
  private func kind(
    of members: [JSONNode.Member], at place: Range<Int>, into diagnosis: inout Diagnosis
  ) -> Kind? {
    if isOneOfAKind { return kinds.first }
    let named =
      members.first { $0.key == "kind" }
      ?? members.first { member in
        !member.key.hasPrefix("//") && Spelling.nearest(to: member.key, in: ["kind"]) != nil
      }
    if let named { return kind(named.value, into: &diagnosis) }
    diagnosis.error(
      at: place, "this \(noun) has no \"kind\"",
      help: "known: " + kinds.map { $0.name }.joined(separator: ", "))
    return nil
  }

  private func kind(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Kind? {
    if case .string(let name) = node.content, let kind = kinds.first(where: { $0.name == name }) {
      return kind
    }
    _ = ValueReader(name: "kind").word(node, noun, kinds.map { $0.name }, into: &diagnosis)
    return nil
  }

  private func fields(
    _ members: [JSONNode.Member], of kind: Kind, _ node: JSONNode,
    into diagnosis: inout Diagnosis
  ) -> Fields {
    Fields(
      members, at: node.place, of: owner(kind), known: kind.parameterNames, besides: marks,
      takes: kind.takes, into: &diagnosis
    ) { member, diagnosis in
      let owners = kinds.filter { $0.parameter(member.key) != nil }.map { $0.name }
      let others = owners.isEmpty ? sections(of: member.key) : owners
      guard !others.isEmpty else { return false }
      diagnosis.error(
        at: member.keyPlace, "\(owner(kind)) has no \"\(member.key)\"",
        help: "\"\(member.key)\" belongs to \(others.joined(separator: ", "))")
      return true
    }
  }

  /// The other sections of which a kind has the parameter.
  private func sections(of parameter: String) -> [String] {
    guard let section else { return [] }
    return Section.allCases.filter { other in
      other != section && other.kinds.contains { $0.parameter(parameter) != nil }
    }.map { $0 == .training ? $0.key : "one of the \($0.key)" }
  }
}
