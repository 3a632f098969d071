extension PlotsSchema {
  /// What decides how maps look.
  static var maps: [JSONValue.Member] {
    [
      .init(
        "width",
        .object(
          [
            .init(
              "description",
              "Of boundary, loss and accuracy pictures, in points; by default their own."),
            .init("type", "integer"),
          ] + Plots.widths.schema)),
      .init(
        "true_boundary",
        [
          "description":
            "Whether maps show the boundary that no network beats; not known for tables.",
          "default": .boolean(Plots().trueBoundary), "type": "boolean",
        ]),
      .init("plane", plane),
    ]
  }

  private static var plane: JSONValue {
    [
      "description":
        "Two of more features, by name or number, for maps with the others at their median; by default principal components.",
      "type": "array", "minItems": 2, "maxItems": 2, "uniqueItems": true,
      "items": ["anyOf": [["type": "string"], ["type": "integer", "minimum": 1]]],
    ]
  }
}
