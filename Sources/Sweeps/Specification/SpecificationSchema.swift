import NeuralNetworks

/// The JSON Schema ([draft-07](https://json-schema.org/draft-07)) of specs, made of the catalog, for
/// editors that complete and check by it.
public enum SpecificationSchema {
  /// The text of `experiments/experiment.schema.json`.
  public static var text: String { root.prettyText }

  static var root: JSONValue {
    var members: [JSONValue.Member] = [
      .init("$schema", "http://json-schema.org/draft-07/schema#"),
      .init("title", "nn-sweep experiment"),
      .init("description", "Axes of alternatives; the sweep is their product."),
    ]
    members += object(properties)
    members.append(
      .init(
        "anyOf",
        [
          ["required": ["datasets", "optimizers", "activations"]],
          ["required": ["datasets", "optimizers", "networks"]], ["required": ["blocks"]],
        ]))
    members.append(.init("definitions", definitions))
    return .object(members)
  }

  private static var properties: [JSONValue.Member] {
    [
      .init("$schema", ["type": "string"]),
      .init(
        "format",
        [
          "description": "The version of this format.", "type": "integer", "minimum": 1,
          "maximum": .integer(Specification.format),
        ]),
      .init("name", described("The outputs' folder; by default the file's name.", fileName)),
      .init("description", ["description": "For people.", "type": "string"]),
    ] + sections + [
      .init("blocks", blocks),
      .init("rank", rank),
      .init("plots", PlotsSchema.json),
    ]
  }

  /// What a block may replace.
  private static var sections: [JSONValue.Member] {
    [
      .init("datasets", axis("What is learnt.", reference("dataset"))),
      .init(
        "networks",
        axis("Layers; by default one hidden layer of 8 units.", reference("network"))),
      .init(
        "activations", axis("What hidden layers do to their sums.", reference("activation"))),
      .init("optimizers", axis("How weights are moved.", reference("optimizer"))),
      .init("training", reference("training")),
      .init("zip", reference("zip")),
      .init("search", reference("search")),
      .init("seeds", reference("seeds")),
      .init("exclude", reference("exclude")),
      .init("stop", reference("stop")),
    ]
  }

  private static var blocks: JSONValue {
    described(
      "Partial specs, which replace whole sections of this one; the sweep is their union.",
      [
        .init("type", "array"), .init("minItems", 1),
        .init("maxItems", .integer(BlocksReader.limit)),
        .init("items", .object(object(sections))),
      ])
  }

  private static var definitions: JSONValue {
    .object(
      [Section.dataset, .activation, .optimizer].map { section in
        .init(section.rawValue, alternative(section.kinds, marks: [label], isSwept: true))
      }
        + Catalog.training.parameters.compactMap { parameter in
          guard case .choice(let noun, let kinds) = parameter.form else { return nil }
          return .init(noun, alternative(kinds, marks: [], isSwept: true))
        } + [
          .init("network", kind(Catalog.network, marks: [label], isSwept: true)),
          .init("training", kind(Catalog.training, marks: [], isSwept: true)),
          .init("layer", alternative(Section.activation.kinds, marks: [label], isSwept: false)),
          .init("phase", alternative(Catalog.phases.map { $0.kind }, marks: [], isSwept: false)),
          .init("range", range), .init("zip", zip), .init("search", search),
          .init("seeds", seeds), .init("exclude", exclude), .init("stop", stop),
        ])
  }

  /// A name, or an object of the kind of that name.
  private static func alternative(
    _ kinds: [Kind], marks: [JSONValue.Member], isSwept: Bool
  ) -> JSONValue {
    let names = kinds.filter { kind in
      kind.parameters.allSatisfy { $0.presence != .required }
    }
    let constants = names.map { kind -> JSONValue in
      ["const": .string(kind.name), "description": .string(kind.summary)]
    }
    let objects = kinds.map { kind in
      let mark = JSONValue.Member("kind", ["const": .string(kind.name)])
      return self.kind(kind, marks: [mark] + marks, isSwept: isSwept)
    }
    return ["oneOf": .array(constants + objects)]
  }

  private static func kind(
    _ kind: Kind, marks: [JSONValue.Member], isSwept: Bool
  ) -> JSONValue {
    let own = kind.parameters.map { parameter in
      JSONValue.Member(parameter.name, ParameterSchema(parameter: parameter, isSwept: isSwept).json)
    }
    let names = Set(own.map { $0.key })
    let required =
      marks.filter { $0.key == "kind" }.map { $0.key }
      + kind.parameters.filter { $0.presence == .required }.map { $0.name }
    return .object(
      [.init("description", .string(kind.summary))]
        + object(marks.filter { !names.contains($0.key) } + own, required: required))
  }

  /// An object of these members, comments, and nothing else.
  static func object(
    _ properties: [JSONValue.Member], required: [String] = []
  ) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("type", "object"), .init("properties", .object(properties)),
      .init("patternProperties", ["^//": true]), .init("additionalProperties", false),
    ]
    if !required.isEmpty {
      members.append(.init("required", .array(required.map { .string($0) })))
    }
    return members
  }

  static func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/definitions/" + name)]
  }

  static let fileName: [JSONValue.Member] = [
    .init("type", "string"), .init("pattern", "^[A-Za-z0-9_][A-Za-z0-9._-]*$"),
    .init("maxLength", 100),
  ]

  private static var label: JSONValue.Member {
    .init("label", described("Its name in files, tables and pictures.", fileName))
  }

  private static func axis(_ words: String, _ items: JSONValue) -> JSONValue {
    described(words, [.init("type", "array"), .init("minItems", 1), .init("items", items)])
  }

  static func described(_ words: String, _ members: [JSONValue.Member]) -> JSONValue {
    .object([.init("description", .string(words))] + members)
  }

  private static var range: JSONValue {
    described(
      "A parameter that runs from one value to another.",
      object(
        [
          .init("min", ["type": "number"]), .init("max", ["type": "number"]),
          .init(
            "steps",
            [
              "description": "How many values; only a search needs none.", "type": "integer",
              "minimum": 2, "maximum": 10_000,
            ]),
          .init("scale", ["enum": ["linear", "log"], "default": "linear"]),
        ], required: ["min", "max"]))
  }

  static let seed: JSONValue = [
    "type": "integer", "minimum": 0, "maximum": .integer(Int(UInt32.max)),
  ]

  private static var seeds: JSONValue {
    [
      "description": "Of weights and batch order; innermost in the sweep.",
      "oneOf": [
        ["type": "array", "minItems": 1, "uniqueItems": true, "items": seed],
        .object(
          object([
            .init("first", seed),
            .init("count", ["type": "integer", "minimum": 1, "maximum": 4_294_967_296]),
          ])),
      ],
    ]
  }

  /// A value of a field, or several of which any may match.
  private static var exclude: JSONValue {
    let value: JSONValue = ["type": ["string", "number", "boolean", "array"]]
    return described(
      "A run that matches all fields of one of these is left out.",
      [
        .init("type", "array"), .init("maxItems", .integer(PatternReader.limit)),
        .init(
          "items", .object(object(Field.all.map { .init($0, value) }) + [.init("minProperties", 1)])
        ),
      ])
  }

  private static let metric: JSONValue = [
    "enum": .array(Metric.allCases.map { .string($0.rawValue) })
  ]

  private static var stop: JSONValue {
    let members = object(
      [
        .init("metric", metric),
        .init("patience", number("integer", StopReader.patience)),
        .init("min_delta", number("number", StopReader.minDelta, [.init("default", 0)])),
        .init("restore_best_weights", ["type": "boolean", "default": false]),
      ], required: ["patience"])
    return described(
      "Early stopping.", [.init("oneOf", [["const": "none"], .object(members)])])
  }

  private static var rank: JSONValue {
    described(
      "The order of the final table; changes no number.",
      object([
        .init("metric", metric),
        .init("goal", ["enum": .array(Metric.Goal.allCases.map { .string($0.rawValue) })]),
        .init(
          "solved",
          number(
            "number", StopReader.solved,
            [
              .init(
                "description", "A run whose final metric is as good as this has solved its task.")
            ])),
      ]))
  }

  /// - Parameter members: Beside type and bounds.
  private static func number(
    _ type: String, _ bounds: Bounds, _ members: [JSONValue.Member] = []
  ) -> JSONValue {
    .object(members + [.init("type", .string(type))] + bounds.schema)
  }
}
