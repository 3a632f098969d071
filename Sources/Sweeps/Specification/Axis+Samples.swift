extension Axis {
  /// Every data set has a sample for each class, and some to learn from after the split.
  func checkSamples(_ tables: Tables, into diagnosis: inout Diagnosis) {
    guard count <= Plan.runLimit else { return }
    var told: Set<Range<Int>?> = []
    for dataset in alternatives(tables) where !told.contains(dataset.place) {
      guard let population = dataset.population,
        case .number(let fraction) = dataset.settings["validation_fraction"]
      else { continue }
      let (samples, classes) = (population.samples, population.classes)
      let validation = population.validationSamples(fraction)
      if samples < classes {
        diagnosis.error(
          at: dataset.place,
          "dataset \"\(dataset.text)\" has \(samples.counting("sample", "samples"))"
            + " for \(classes) classes")
        told.insert(dataset.place)
      } else if validation >= samples {
        diagnosis.error(
          at: dataset.place,
          "dataset \"\(dataset.text)\" keeps \(validation) of its "
            + "\(samples.counting("sample", "samples")) for validation, which leaves none to learn from",
          help: "lower \"validation_fraction\"")
        told.insert(dataset.place)
      }
    }
  }
}

extension Alternative.Population {
  /// How many samples a share kept for validation is.
  func validationSamples(_ fraction: Double) -> Int {
    Int((fraction * Double(samples)).rounded(.up))
  }
}
