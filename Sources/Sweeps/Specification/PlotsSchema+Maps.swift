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
    ]
  }
}
