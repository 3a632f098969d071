extension Axis {
  /// Every data set has a sample for each class, and some to learn from after the split.
  func checkSamples(_ tables: Tables, into diagnosis: inout Diagnosis) {
    guard count <= Plan.runLimit else { return }
    var told: Set<Range<Int>?> = []
    for dataset in alternatives(tables) where !told.contains(dataset.place) {
      guard let problem = dataset.samplesProblem else { continue }
      diagnosis.error(at: problem.place, problem.message, help: problem.help)
      told.insert(dataset.place)
    }
  }
}

extension Alternative {
  /// What is wrong with a data set whose samples are too few; nil for all others.
  var samplesProblem: Problem? {
    guard let population, case .number(let fraction) = settings["validation_fraction"] else {
      return nil
    }
    let (samples, classes) = (population.samples, population.classes)
    let validation = population.validationSamples(fraction)
    let counted = samples.counting("sample", "samples")
    if samples < classes {
      return Problem(at: place, "dataset \"\(text)\" has \(counted) for \(classes) classes")
    }
    guard validation >= samples else { return nil }
    return Problem(
      at: place,
      "dataset \"\(text)\" keeps \(validation) of its \(counted) for validation, "
        + "which leaves none to learn from", help: "lower \"validation_fraction\"")
  }
}

extension Alternative.Population {
  /// How many samples a share kept for validation is.
  func validationSamples(_ fraction: Double) -> Int {
    Int((fraction * Double(samples)).rounded(.up))
  }
}
