/// Reads what a spec sets one parameter to: a value, a list of values, or a range of numbers.
struct ParameterReader {
  let parameter: Parameter
  var ranges = RangeReader.Use.stepped

  /// Nil when nothing of it could be read; why is in the diagnosis.
  func variation(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Axis.Variation? {
    switch node.content {
    case .array(let elements) where isListOfValues(elements):
      guard !elements.isEmpty else {
        diagnosis.error(
          at: node.place, "\"\(parameter.name)\" is empty, so there is nothing to run")
        return nil
      }
      guard elements.count <= AxisReader.valueLimit else {
        diagnosis.error(
          at: node.place,
          "\"\(parameter.name)\" has \(elements.count.grouped) values; "
            + "the limit is \(AxisReader.valueLimit.grouped)")
        return nil
      }
      return variation(of: values(elements, into: &diagnosis), node)
    case .object where parameter.form.isNumeric:
      let reader = RangeReader(parameter: parameter, use: ranges)
      guard let range = reader.range(node, into: &diagnosis) else { return nil }
      return Axis.Variation(
        name: parameter.name, values: range.values, source: range.span.map { .span($0) },
        isSwept: true, place: node.place)
    default: return variation(of: alternatives(node, into: &diagnosis), node)
    }
  }

  private func variation(of reading: Alternatives, _ node: JSONNode) -> Axis.Variation? {
    guard !reading.values.isEmpty else { return nil }
    return Axis.Variation(
      name: parameter.name, values: reading.values, source: reading.source,
      isSwept: reading.areSwept, place: node.place)
  }

  /// Parameters that are lists themselves have several values when given as a list of lists.
  private func isListOfValues(_ elements: [JSONNode]) -> Bool {
    guard parameter.form.isList else { return true }
    return !elements.isEmpty
      && elements.allSatisfy { if case .array = $0.content { true } else { false } }
  }

  private func values(_ elements: [JSONNode], into diagnosis: inout Diagnosis) -> Alternatives {
    var parts: [Alternatives] = []
    var values: [ParameterValue] = []
    var seen: Set<ParameterValue> = []
    for element in elements where !diagnosis.isFull {
      let own = alternatives(element, into: &diagnosis)
      parts.append(own)
      for value in own.values {
        if seen.insert(value).inserted {
          values.append(value)
        } else {
          diagnosis.warning(
            at: element.place,
            "\(value.text.shortened) stands twice in \"\(parameter.name)\"; it is used once")
        }
      }
    }
    return Alternatives(values: values, source: parts.source, areSwept: true)
  }

  /// What one element of a list stands for: a value, or a kind whose own parameters may vary.
  private func alternatives(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Alternatives {
    guard case .choice(let noun, let kinds) = parameter.form else {
      return Alternatives(values: value(node, into: &diagnosis).map { [$0] } ?? [])
    }
    let before = diagnosis.problems.count { $0.severity == .error }
    let reader = ChoiceReader(noun: noun, kinds: kinds)
    guard let reading = reader.reading(node, into: &diagnosis) else { return Alternatives() }
    let parameters = reader.variations(reading, ranges: ranges, into: &diagnosis)
    guard diagnosis.problems.count(where: { $0.severity == .error }) == before else {
      return Alternatives()
    }
    guard saturatingProduct(of: parameters.map { $0.values.count }) <= AxisReader.valueLimit else {
      diagnosis.error(
        at: node.place,
        "\"\(parameter.name)\" has more than \(AxisReader.valueLimit.grouped) values")
      return Alternatives()
    }
    let choices = parameters.settings.map { Choice(reading.kind.name, $0) }
    guard reader.accepts(choices, reading, into: &diagnosis) else { return Alternatives() }
    return Alternatives(
      values: choices.map { .choice($0) }, source: parameters.source(of: reading.kind),
      areSwept: parameters.contains { $0.isSwept })
  }

  /// One value of the parameter's form.
  func value(_ node: JSONNode, into diagnosis: inout Diagnosis) -> ParameterValue? {
    let reader = ValueReader(name: parameter.name)
    switch parameter.form {
    case .number(let bounds):
      return reader.number(node, bounds, into: &diagnosis).map { .number($0) }
    case .integer(let bounds):
      return reader.integer(node, bounds, into: &diagnosis).map { .integer($0) }
    case .boolean: return reader.boolean(node, into: &diagnosis).map { .boolean($0) }
    case .word(let noun, let words):
      return reader.word(node, noun, words, into: &diagnosis).map { .text($0) }
    case .numberOrWord(let bounds, let word):
      if case .string(word) = node.content { return .text(word) }
      return reader.number(
        node, bounds, expected: "a number or \"\(word)\"", into: &diagnosis
      ).map { .number($0) }
    case .choice(let noun, let kinds):
      return ChoiceReader(noun: noun, kinds: kinds).choice(node, into: &diagnosis)
        .map { .choice($0) }
    case .words(let noun, let words):
      return reader.words(node, noun, words, into: &diagnosis).map { .texts($0) }
    case .text: return reader.text(node, into: &diagnosis).map { .text($0) }
    case .dataSeed:
      if case .string("run") = node.content { return .text("run") }
      return reader.integer(
        node, .seeds, expected: "a whole number or \"run\"", into: &diagnosis
      ).map { .integer($0) }
    case .texts:
      return reader.list(node, "a list of strings", into: &diagnosis) { element, diagnosis in
        ValueReader(name: parameter.name).text(element, into: &diagnosis)
      }.map { .texts($0) }
    case .shares:
      return reader.list(node, "a list of numbers", into: &diagnosis) { element, diagnosis in
        ValueReader(name: parameter.name).number(element, .within(0...1), into: &diagnosis)
      }.map { .numbers($0) }
    case .widths:
      return reader.widths(node, into: &diagnosis).map { .widths($0) }
    case .layers:
      return reader.list(node, "a list of activations", into: &diagnosis) { element, diagnosis in
        ChoiceReader(section: .activation).choice(element, into: &diagnosis)
      }.map { .layers($0) }
    case .weights:
      return LayerWeightsReader(name: parameter.name).layers(node, into: &diagnosis)
        .map { .weights($0) }
    case .phases:
      return SequenceReader(name: parameter.name).phases(node, into: &diagnosis)
        .map { .phases($0) }
    case .milestones:
      return SequenceReader(name: parameter.name).milestones(node, into: &diagnosis)
        .map { .milestones($0) }
    }
  }
}

extension Parameter.Form {
  var isNumeric: Bool {
    switch self {
    case .number, .integer, .numberOrWord: true
    default: false
    }
  }

  /// Whether one value of it is a list.
  var isList: Bool {
    switch self {
    case .texts, .words, .shares, .widths, .layers, .weights, .phases, .milestones: true
    default: false
    }
  }
}

extension Bounds {
  /// What a seed may be.
  package static let seeds = Bounds.within(0...4_294_967_295)
}
