import Datasets

extension PlotsReader {
  /// What decides how maps look.
  func readMaps(of fields: Fields, to plots: inout Plots, into diagnosis: inout Diagnosis) {
    if let node = fields["width"] {
      plots.width = ValueReader(name: "width").integer(node, Plots.widths, into: &diagnosis)
    }
    if let node = fields["true_boundary"] {
      plots.trueBoundary =
        ValueReader(name: "true_boundary").boolean(node, into: &diagnosis) ?? false
      warnOfNothingKnown(node, plots, into: &diagnosis)
    }
    if let node = fields["plane"] {
      let known = datasets.flatMap { datasets in tables.flatMap { datasets.featureNames($0) } }
      plots.plane = PlaneReader(datasets: known).pair(node, into: &diagnosis)
    }
  }

  /// Of tables no true boundary is known.
  private func warnOfNothingKnown(
    _ node: JSONNode, _ plots: Plots, into diagnosis: inout Diagnosis
  ) {
    guard plots.trueBoundary, let datasets, !datasets.entries.isEmpty,
      datasets.entries.allSatisfy({ entry in
        entry.kind == Catalog.table || Catalog.regressions.contains { $0.kind == entry.kind }
      })
    else { return }
    let isOfTables = datasets.entries.contains { $0.kind == Catalog.table }
    let known = Catalog.datasets.filter { $0.make($0.kind.usualSettings).bayesRule != nil }
      .map { $0.kind.name }.joined(separator: ", ")
    diagnosis.warning(
      at: node.place,
      "the true boundary of \(isOfTables ? "a table" : "numbers") is not known, so none is drawn",
      help: "it is known for \(known)")
  }
}
