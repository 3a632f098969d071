extension Axis {
  /// Every data set has a sample for each class, and some to learn from after the split.
  func checkSamples(_ tables: Tables, into diagnosis: inout Diagnosis) {
    guard count <= Plan.runLimit else { return }
    var told: Set<Range<Int>?> = []
    for dataset in alternatives(tables) where !told.contains(dataset.place) {
      guard let samples = dataset.samples(tables), let classes = dataset.classes,
        case .number(let fraction) = dataset.settings["validation_fraction"]
      else { continue }
      let validation = Int((fraction * Double(samples)).rounded(.up))
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

extension Alternative {
  /// How many points a data set has, if that is known.
  fileprivate func samples(_ tables: Tables) -> Int? {
    if case .integer(let samples) = settings["samples"] { return samples }
    return tables[settings]?.samples
  }
}
