import Datasets

extension Axis {
  /// Every data set has a sample for each class, and some to learn from after the split.
  func checkSamples(_ tables: Tables, into diagnosis: inout Diagnosis) {
    guard count <= Plan.runLimit else { return }
    var told: Set<Range<Int>?> = []
    for dataset in alternatives(tables) where !told.contains(dataset.place) {
      if let problem = dataset.samplesProblem {
        let entry = entries.first { $0.place == dataset.place }
        let place = dataset.hasWrongWeights ? entry?.place(of: "weights") : problem.place
        diagnosis.error(at: place, problem.message, help: problem.help)
      } else if let (message, help) = dataset.unlearntClasses {
        diagnosis.warning(at: dataset.place, "dataset \"\(dataset.text)\" \(message)", help: help)
      } else {
        continue
      }
      told.insert(dataset.place)
    }
  }
}

extension Alternative {
  /// The classes of a table that only the rows kept for validation have, since they are its last
  /// ones; nil where there are none.
  fileprivate var unlearntClasses: (message: String, help: String)? {
    guard let population, settings["shuffle"] == .boolean(false),
      case .number(let fraction) = settings["validation_fraction"]
    else { return nil }
    let validation = population.validationSamples(fraction)
    let names = population.firstRows.filter { $0.row >= population.samples - validation }
    guard !names.isEmpty else { return nil }
    let list = names.prefix(5).map { $0.name.shortened.quoted }.joined(separator: ", ")
    let more = names.count > 5 ? " and \((names.count - 5).grouped) more" : ""
    return (
      "keeps its last \(validation.counting("row", "rows")) for validation, and has none of class "
        + "\(list)\(more) before them to learn from",
      "leave \"shuffle\" out, or mix the rows of the file"
    )
  }

  /// What is wrong with a data set whose samples do not suffice; nil for all others.
  var samplesProblem: Problem? {
    complaint.map { message, help in
      Problem(at: place, "dataset \"\(text)\" \(message)", help: help)
    }
  }
}

extension Alternative {
  /// Whether the weights of its classes are to blame.
  fileprivate var hasWrongWeights: Bool {
    guard let weights = settings.weights, let classes = population?.classes,
      let samples = population?.samples
    else { return false }
    return samples >= classes && complaint(about: weights, classes, samples) != nil
  }
}

extension Alternative.Population {
  /// How many samples a share kept for validation is.
  func validationSamples(_ fraction: Double) -> Int {
    Int((fraction * Double(samples)).rounded(.up))
  }
}

extension Alternative {
  /// What is wrong with the number of a data set's points; nil when nothing is.
  fileprivate var complaint: (message: String, help: String?)? {
    guard let population, case .number(let fraction) = settings["validation_fraction"] else {
      return nil
    }
    let samples = population.samples
    let counted = samples.counting("sample", "samples")
    let validation = population.validationSamples(fraction)
    if let classes = population.classes {
      if samples < classes {
        return (
          "has \(counted) for \(classes) classes",
          "raise \"samples\" to \(classes) or more"
        )
      }
      if let weights = settings.weights {
        if let complaint = complaint(about: weights, classes, samples) { return complaint }
      }
    }
    if population.classes == nil, min(validation, samples - validation) == 1 {
      return (
        "keeps \(validation) of its \(counted) for validation, and R² of one sample is not known",
        "have more samples, or another \"validation_fraction\""
      )
    }
    guard validation >= samples else { return nil }
    return (
      "keeps \(validation) of its \(counted) for validation, which leaves none to learn from",
      "lower \"validation_fraction\""
    )
  }

  private func complaint(
    about weights: [Double], _ classes: Int, _ samples: Int
  ) -> (message: String, help: String?)? {
    guard weights.count == classes || weights.count == classes - 1 else {
      return (
        "has \(weights.count.counting("weight", "weights")) for \(classes) classes",
        "give the share of each class; the last one may be left out"
      )
    }
    let sum = weights.reduce(0, +)
    let isWhole = weights.count == classes
    guard isWhole ? (sum - 1).magnitude < 1e-6 : sum < 1 + 1e-6 else {
      return ("has weights whose sum is \(sum.rounded(toDigits: 6).shortestText)", "make it 1")
    }
    guard let generator = Catalog.datasets.first(where: { $0.kind.name == kind })?.make(settings),
      let empty = generator.usualCounts.firstIndex(of: 0)
    else { return nil }
    return (
      "has no sample of class \(empty) by its weights",
      "with \(samples.counting("sample", "samples")), give it more than "
        + "\((1 / Double(samples)).rounded(toDigits: 2).shortestText)"
    )
  }
}
