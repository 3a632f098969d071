extension PlotsReader {
  /// What decides how maps look.
  func readMaps(of fields: Fields, to plots: inout Plots, into diagnosis: inout Diagnosis) {
    if let node = fields["width"] {
      plots.width = ValueReader(name: "width").integer(node, Plots.widths, into: &diagnosis)
    }
  }
}
