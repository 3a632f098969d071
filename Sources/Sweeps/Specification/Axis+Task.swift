import NeuralNetworks

extension Axis {
  /// What all data sets ask for; nil where that is not known or not one thing.
  func task(_ tables: Tables, into diagnosis: inout Diagnosis) -> Metric.Task? {
    guard count <= Plan.runLimit else { return nil }
    let known = alternatives(tables).compactMap { dataset in
      dataset.population.map {
        (dataset, $0.classes == nil ? Metric.Task.regression : .classification)
      }
    }
    guard let (first, task) = known.first else { return nil }
    guard let (other, _) = known.first(where: { $0.1 != task }) else { return task }
    let (classes, numbers) = task == .classification ? (first, other) : (other, first)
    diagnosis.error(
      at: other.place,
      "dataset \"\(classes.text.shortened)\" has classes and \"\(numbers.text.shortened)\" numbers to find, "
        + "which have no metric in common",
      help: "make a spec of each")
    return nil
  }
}
