/// The JSON Schema of one parameter.
struct ParameterSchema {
  let parameter: Parameter
  /// Whether a list of values and a range may stand for it too.
  let isSwept: Bool

  var json: JSONValue {
    var members = [JSONValue.Member("description", .string(words))]
    if let value = parameter.usualValue {
      members.append(.init("default", value.json))
    }
    guard isSwept else { return .object(members + value) }
    var forms: [JSONValue] = [
      .object(value), ["type": "array", "minItems": 1, "items": .object(value)],
    ]
    if parameter.form.isNumeric { forms.append(SpecificationSchema.reference("range")) }
    return .object(members + [.init("anyOf", .array(forms))])
  }

  private var words: String {
    guard case .derived(let source, _) = parameter.presence else { return parameter.summary }
    return "\(parameter.summary) By default \(source)."
  }

  /// One value.
  var value: [JSONValue.Member] {
    switch parameter.form {
    case .number(let bounds): return [.init("type", "number")] + bounds.schema
    case .integer(let bounds): return [.init("type", "integer")] + bounds.schema
    case .boolean: return [.init("type", "boolean")]
    case .word(_, let words): return [.init("enum", .array(words.map { .string($0) }))]
    case .numberOrWord(let bounds, let word):
      let number: [JSONValue.Member] = [.init("type", "number")] + bounds.schema
      return [.init("anyOf", [.object(number), ["const": .string(word)]])]
    case .choice(let noun, _): return [.init("$ref", .string("#/definitions/" + noun))]
    case .words(_, let words):
      return [
        .init("type", "array"), .init("minItems", 1), .init("uniqueItems", true),
        .init("items", ["enum": .array(words.map { .string($0) })]),
      ]
    case .text: return [.init("type", "string")]
    case .texts: return [.init("type", "array"), .init("items", ["type": "string"])]
    case .shares:
      let share: [JSONValue.Member] = [.init("type", "number")] + Bounds.within(0...1).schema
      return [.init("type", "array"), .init("items", .object(share))]
    case .dataSeed:
      let number: [JSONValue.Member] = [.init("type", "integer")] + Bounds.seeds.schema
      return [.init("anyOf", [.object(number), ["const": "run"]])]
    case .widths:
      let width: [JSONValue.Member] = [.init("type", "integer")] + Catalog.widths.schema
      return [
        .init("type", "array"), .init("maxItems", .integer(Catalog.layerLimit)),
        .init("items", .object(width)),
      ]
    case .layers:
      return [.init("type", "array"), .init("items", SpecificationSchema.reference("layer"))]
    case .weights:
      let number: [JSONValue.Member] = [.init("type", "number")] + Bounds.parameters.schema
      let row: JSONValue = ["type": "array", "minItems": 1, "items": .object(number)]
      let layer: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["weight", "bias"],
        "patternProperties": ["^//": [:]],
        "properties": ["weight": ["type": "array", "minItems": 1, "items": row], "bias": row],
      ]
      return [.init("type", "array"), .init("minItems", 1), .init("items", layer)]
    case .phases:
      return [
        .init("type", "array"), .init("minItems", 2),
        .init("maxItems", .integer(Catalog.phaseLimit)),
        .init("items", SpecificationSchema.reference("phase")),
      ]
    case .milestones:
      let epoch: [JSONValue.Member] = [.init("type", "integer")] + Catalog.milestones.schema
      return [.init("type", "array"), .init("minItems", 1), .init("items", .object(epoch))]
    }
  }
}

extension Bounds {
  var schema: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    switch lower {
    case .including(let limit): members.append(.init("minimum", .number(limit)))
    case .excluding(let limit): members.append(.init("exclusiveMinimum", .number(limit)))
    }
    switch upper {
    case .including(let limit): members.append(.init("maximum", .number(limit)))
    case .excluding(let limit): members.append(.init("exclusiveMaximum", .number(limit)))
    }
    return members
  }
}
