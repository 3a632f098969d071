/// The multiplication of a specification's axes: what is excluded is left out, what is equal is
/// kept once.
struct Expansion {
  /// The most weights of a network.
  private static let weightLimit = 20_000_000

  private let specification: Specification
  private let sweep: SweptFields
  private let total: Int
  private var exclusions: [Exclusion]
  /// The places of those that some configuration may match.
  private var matchable: [Int] = []
  private(set) var problems: [Problem] = []

  private var kept: [Configuration] = []
  private var keys: [Key: Int] = [:]
  private var names: Set<String> = []
  private var messages: Set<String> = []

  /// What decides the numbers of a configuration, as the places of equal values in tables.
  private struct Key: Hashable {
    let dataset: Int
    let network: Int
    let optimizer: Int
    let training: Int
  }

  /// An alternative with the place of its value among the distinct ones.
  private struct Numbered {
    let alternative: Alternative
    let number: Int
  }

  /// A network with its activations.
  private struct Wiring: Hashable {
    let hidden: [Int]
    let layers: [Choice]
  }

  init(_ specification: Specification) {
    self.specification = specification
    sweep = SweptFields(specification)
    total = specification.configurationCount
    exclusions = specification.exclude.map { Exclusion($0) }
  }

  mutating func configurations() -> [Configuration] {
    let tables = specification.tables
    let datasets = Self.numbered(specification.datasets.alternatives(tables))
    let networks = wirings(tables)
    let optimizers = Self.numbered(specification.optimizers.alternatives(tables))
    let trainings = Self.numbered(specification.training.alternatives(tables))
    for index in exclusions.indices {
      for axis in [datasets, optimizers, trainings] {
        exclusions[index].learn(axis.map { $0.alternative })
      }
      exclusions[index].learn(networks.map { $0.network })
      exclusions[index].learn(networks.compactMap { $0.activation })
    }
    matchable = exclusions.indices.filter { exclusions[$0].canMatch }
    let expected = min(total, Plan.runLimit)
    kept.reserveCapacity(expected)
    keys.reserveCapacity(expected)
    names.reserveCapacity(expected)
    for dataset in datasets {
      for network in networks {
        checkSize(of: network.network, on: dataset.alternative)
        for optimizer in optimizers {
          for training in trainings {
            let key = Key(
              dataset: dataset.number, network: network.number, optimizer: optimizer.number,
              training: training.number)
            add(
              Configuration(
                index: kept.count, name: "", dataset: dataset.alternative,
                network: network.network, activation: network.activation,
                optimizer: optimizer.alternative, training: training.alternative, sweep: sweep),
              key)
          }
        }
      }
    }
    judgeExclusions()
    return kept
  }

  private mutating func add(_ configuration: Configuration, _ key: Key) {
    var isExcluded = false
    for index in matchable where exclusions[index].drops(configuration) {
      isExcluded = true
    }
    guard !isExcluded else { return }
    checkLoss(of: configuration)
    checkBatch(of: configuration)
    checkRegularization(of: configuration)
    if let first = keys[key] {
      warn(kept[first], configuration)
      return
    }
    keys[key] = kept.count
    let parts = Section.allCases.map { configuration.alternative($0) }
    var name = sweep.name(of: parts)
    if !names.insert(name.lowercased()).inserted {
      let run = configuration.run(seed: 0).json.canonicalText
      name = String(name.prefix(91)) + "~" + CRC32.text(run.utf8)
      names.insert(name.lowercased())
    }
    kept.append(
      Configuration(
        index: kept.count, name: name, dataset: configuration.dataset,
        network: configuration.network, activation: configuration.activation,
        optimizer: configuration.optimizer, training: configuration.training, sweep: sweep))
  }

  /// Every run holds its network several times over.
  private mutating func checkSize(of network: Alternative, on dataset: Alternative) {
    guard let population = dataset.population else { return }
    let widths = [population.features] + network.hidden + [population.classes]
    let weights = zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    guard weights > Self.weightLimit else { return }
    let message =
      "network \"\(network.text.shortened)\" has more than \(Self.weightLimit.grouped) weights"
    guard messages.insert(message).inserted else { return }
    problems.error(at: network.place, message, help: "give it fewer or narrower layers")
  }

  private mutating func checkLoss(of configuration: Configuration) {
    guard let classes = configuration.dataset.population?.classes, classes > 2,
      configuration.training.settings["loss"] == .text("binary_cross_entropy")
    else { return }
    let message =
      "binary_cross_entropy is for two classes, and dataset "
      + "\"\(configuration.dataset.text)\" has \(classes)"
    guard messages.insert(message).inserted else { return }
    let loss = specification.training.entries.first?.parameters.first { $0.name == "loss" }
    problems.error(
      at: loss?.place, message, help: "use cross_entropy or mean_squared_error there")
  }

  private mutating func checkBatch(of configuration: Configuration) {
    guard configuration.optimizer.kind == Catalog.fullBatchOptimizer,
      case .integer(let size) = configuration.training.settings["batch_size"],
      let samples = configuration.dataset.trainingSamples, size < samples
    else { return }
    let message =
      "\(configuration.optimizer.kind) takes full batches, and a \"batch_size\" of "
      + "\(size.grouped) is less than the \(samples.grouped) training samples of dataset "
      + "\"\(configuration.dataset.text)\""
    guard messages.insert(message).inserted else { return }
    let place = specification.training.entries.first?.parameters
      .first { $0.name == "batch_size" }?.place
    problems.error(
      at: place, message, help: "leave \"batch_size\" out: it is then the full batch there")
  }

  /// A line search needs one function to go down, the same at every look.
  private mutating func checkRegularization(of configuration: Configuration) {
    guard configuration.optimizer.kind == Catalog.fullBatchOptimizer else { return }
    let settings = Catalog.training.resolved(configuration.training.settings)
    for name in ["dropout", "clip"] where settings[name] != nil {
      let message =
        "\(configuration.optimizer.kind) goes down one function, which \"\(name)\" would change "
        + "under it"
      guard messages.insert(message).inserted else { continue }
      let place = specification.training.entries.first?.parameters
        .first { $0.name == name }?.place
      problems.error(at: place, message, help: "leave out \"\(name)\" there, or exclude it")
    }
  }

  /// Says that two configurations are one run, by the parts in which they differ.
  private mutating func warn(_ first: Configuration, _ second: Configuration) {
    let pairs = Section.allCases.map { (first.alternative($0), second.alternative($0)) }
    let differing = pairs.filter { $0.0 !== $0.1 }
    let one = differing.compactMap { $0.0?.text }.joined(separator: "_")
    let other = differing.compactMap { $0.1?.text }.joined(separator: "_")
    let message = "\"\(one)\" and \"\(other)\" resolve to the same run; it is trained once"
    guard messages.count < 100, messages.insert(message).inserted else { return }
    problems.warning(at: differing.compactMap { $0.1?.place }.first, message)
  }

  private mutating func judgeExclusions() {
    for exclusion in exclusions {
      let place = exclusion.pattern.place
      if exclusion.count == 0 {
        problems.warning(
          at: place,
          total == 1
            ? "this exclude does not match the only configuration"
            : "this exclude matches none of the \(total.grouped) configurations",
          help: exclusion.help)
      } else if exclusion.count == total {
        problems.error(
          at: place,
          "this exclude drops \(total == 1 ? "the only configuration" : "all \(total.grouped) configurations")",
          help: "narrow it, or remove it")
      }
    }
    if kept.isEmpty, !problems.hasErrors {
      problems.error(
        at: exclusions.first?.pattern.place,
        "the excludes together drop all \(total.grouped) configurations",
        help: "narrow them, or remove some")
    }
  }

  private static func numbered(_ alternatives: [Alternative]) -> [Numbered] {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(alternatives.count)
    return alternatives.map { alternative in
      let known = numbers[alternative.canonicalText]
      let number = known ?? numbers.count
      if known == nil { numbers[alternative.canonicalText] = number }
      return Numbered(alternative: alternative, number: number)
    }
  }

  /// Every network with every activation, or with its own.
  private func wirings(
    _ tables: Tables
  ) -> [(network: Alternative, activation: Alternative?, number: Int)] {
    let activations = specification.activations.alternatives(tables)
    var numbers: [Wiring: Int] = [:]
    return specification.networks.alternatives(tables).flatMap { network in
      let own = network.settings["activations"] != nil
      let choices: [Alternative?] = own ? [nil] : activations
      return choices.map { activation in
        let wiring = Wiring(hidden: network.hidden, layers: network.layers(activation))
        let number = numbers[wiring] ?? numbers.count
        numbers[wiring] = number
        return (network, activation, number)
      }
    }
  }
}
