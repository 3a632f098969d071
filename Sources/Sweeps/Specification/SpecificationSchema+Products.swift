extension SpecificationSchema {
  /// Rows of values under a name that is free.
  static var zip: JSONValue {
    let columns = object(Field.parameters.map { .init($0, column($0)) })
    return described(
      "Axes of parameters that move together, one row of their values after the other.",
      [
        .init("type", "object"), .init("patternProperties", ["^//": true]),
        .init("additionalProperties", .object(columns + [.init("minProperties", 1)])),
      ])
  }

  /// The values of one parameter, as any kind of its section has them.
  private static func column(_ field: String) -> JSONValue {
    let section = Section.allCases.first { field.hasPrefix($0.rawValue + ".") }
    let parameters = (section?.kinds ?? []).flatMap { $0.parameters }.filter {
      field.hasSuffix("." + $0.name)
    }
    var forms: [JSONValue] = []
    for parameter in parameters {
      let form = JSONValue.object(ParameterSchema(parameter: parameter, isSwept: false).value)
      if !forms.contains(form) { forms.append(form) }
    }
    return [
      "type": "array", "minItems": 1, "maxItems": .integer(ZipReader.rowLimit),
      "items": forms.count == 1 ? forms[0] : ["anyOf": .array(forms)],
    ]
  }

  static var search: JSONValue {
    let samples: JSONValue = [
      "description": "How many configurations are drawn.", "type": "integer", "minimum": 1,
      "maximum": 1_000_000,
    ]
    let draws = ["random", "latin-hypercube", "sobol"].map { JSONValue.string($0) }
    return described(
      "Draws configurations in place of all combinations; ranges need no steps then.",
      [
        .init(
          "oneOf",
          [
            .object(object([.init("method", ["const": "grid"])], required: ["method"])),
            .object(
              object(
                [
                  .init("method", ["enum": .array(draws)]), .init("samples", samples),
                  .init("seed", seed),
                ], required: ["method", "samples"])),
          ])
      ])
  }
}
