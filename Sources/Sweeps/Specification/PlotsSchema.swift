/// The JSON Schema of `plots`.
enum PlotsSchema {
  private static let usual = Plots()

  static var json: JSONValue {
    .object(
      [.init("description", "What is drawn, and how; changes no number.")]
        + SpecificationSchema.object(
          [
            .init(
              "figures", list(usual.figures, "The pictures of every run; [] for none.", atLeast: 0)),
            .init(
              "scale", number(usual.scale, Plots.scales, "Pixels per point; 2 is 144 per inch.")),
            .init("loss_scale", word(usual.lossScale, "How the axis of losses is divided.")),
            .init(
              "accuracy_scale",
              word(usual.accuracyScale, "How the axis of accuracies is divided.")),
            .init("tile", word(usual.tile, "What contact sheets show of each configuration.")),
            .init("rows", axis("The axis that runs down contact sheets; it varies in the sweep.")),
            .init(
              "columns",
              axis("The axis that runs across contact sheets; it varies in the sweep.")),
            .init("order", word(usual.order, "Of the rows and columns of contact sheets.")),
            .init(
              "png_level",
              number(
                usual.pngLevel, Plots.pngLevels,
                "How hard PNG files are compressed, from the fastest to the smallest.")),
            .init(
              "formats",
              list(usual.formats, "Every picture is written once in each.", atLeast: 1)),
          ] + maps))
  }

  private static func words<Word: RawRepresentable<String> & CaseIterable>(
    _: Word.Type
  ) -> JSONValue {
    ["enum": .array(Word.allCases.map { .string($0.rawValue) })]
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ usual: Word, _ summary: String
  ) -> JSONValue {
    [
      "description": .string(summary), "default": .string(usual.rawValue),
      "enum": .array(Word.allCases.map { .string($0.rawValue) }),
    ]
  }

  private static func list<Word: RawRepresentable<String> & CaseIterable>(
    _ usual: [Word], _ summary: String, atLeast count: Int
  ) -> JSONValue {
    [
      "description": .string(summary),
      "default": .array(usual.map { .string($0.rawValue) }),
      "type": "array", "minItems": .integer(count), "uniqueItems": true,
      "items": words(Word.self),
    ]
  }

  private static func axis(_ summary: String) -> JSONValue {
    [
      "description": .string(summary),
      "enum": .array(SheetAxis.allCases.map { .string($0.rawValue) }),
    ]
  }

  private static func number(_ usual: Int, _ bounds: Bounds, _ summary: String) -> JSONValue {
    .object(
      [
        .init("description", .string(summary)), .init("default", .integer(usual)),
        .init("type", "integer"),
      ] + bounds.schema)
  }
}
