import Datasets
import NeuralNetworks

/// The multiplication of a specification's axes, and the union of the products where there are
/// several: what is excluded is left out, what is equal is kept once.
struct Expansion {
  /// The most weights of a network.
  private static let weightLimit = 20_000_000

  private let specification: Specification
  private let sweep: SweptFields
  private var exclusions: [Exclusions] = []
  private(set) var problems: [Problem] = []

  private var kept: [Configuration] = []
  /// The place of each configuration, and of its product.
  private var keys: [Key: (kept: Int32, product: Int32)] = [:]
  /// What joins the terms of two blocks, which many configurations may share.
  private var joined: [[ObjectIdentifier]: Terms] = [:]
  private var names: Set<String> = []
  private var messages: Set<String> = []

  /// What decides the numbers of a configuration, as the places of equal values in tables.
  private struct Key: Hashable {
    let dataset: Int32
    let network: Int32
    let optimizer: Int32
    let training: Int32
    let stop: Int32
  }

  /// One of the products that a block stands for.
  private struct Part {
    let product: AlternativePool.Product
    /// Its place among all.
    let place: Int32
    let terms: Terms
    /// The place of the terms' ``Terms/stop`` among the distinct ones.
    let stop: Int32
    /// The place of the block's exclusions; nil where it has none.
    let exclusions: Int?
  }

  init(_ specification: Specification) {
    self.specification = specification
    sweep = SweptFields(specification)
  }

  mutating func configurations() -> [Configuration] {
    let parts = parts()
    let expected = min(specification.configurationCount, Plan.runLimit)
    kept.reserveCapacity(expected)
    keys.reserveCapacity(expected)
    names.reserveCapacity(expected)
    for part in parts { multiply(part) }
    problems += exclusions.flatMap { $0.problems }
    return kept
  }

  private mutating func parts() -> [Part] {
    var pool = AlternativePool(specification.tables)
    let blocks = specification.blocks
    let products = blocks.map { $0.products.map { pool.product(of: $0) } }
    problems += pool.problems
    let excludes: [Int?]
    (exclusions, excludes) = Exclusions.learning(zip(blocks, products))
    var stops: [EarlyStopping?: Int32] = [:]
    var parts: [Part] = []
    for (block, (products, exclusions)) in zip(blocks, zip(products, excludes)) {
      let stop = stops[block.terms.stop] ?? Int32(stops.count)
      stops[block.terms.stop] = stop
      for product in products {
        parts.append(
          Part(
            product: product, place: Int32(parts.count), terms: block.terms, stop: stop,
            exclusions: exclusions))
      }
    }
    return parts
  }

  private mutating func multiply(_ part: Part) {
    for dataset in part.product.datasets {
      for network in part.product.networks {
        checkFeatures(of: network.network, on: dataset.alternative)
        checkSize(of: network.network, on: dataset.alternative)
        for optimizer in part.product.optimizers {
          for training in part.product.trainings {
            let key = Key(
              dataset: Int32(dataset.number), network: Int32(network.number),
              optimizer: Int32(optimizer.number), training: Int32(training.number),
              stop: part.stop)
            add(
              Configuration(
                index: kept.count, name: "", dataset: dataset.alternative,
                network: network.network, activation: network.activation,
                optimizer: optimizer.alternative, training: training.alternative, sweep: sweep,
                terms: part.terms),
              key, of: part)
          }
        }
      }
    }
  }

  private mutating func add(_ configuration: Configuration, _ key: Key, of part: Part) {
    if let index = part.exclusions, exclusions[index].drop(configuration) { return }
    checkLoss(of: configuration)
    checkBatch(of: configuration)
    checkRegularization(of: configuration)
    checkDropout(of: configuration)
    checkWeights(of: configuration)
    checkMilestones(of: configuration)
    if let first = keys[key] {
      // Blocks may have runs in common; within a product it is an oversight.
      if first.product == part.place { warn(kept[Int(first.kept)], configuration) }
      join(Int(first.kept), part.terms)
      return
    }
    keys[key] = (Int32(kept.count), part.place)
    var configuration = configuration
    configuration.name = name(of: configuration)
    kept.append(configuration)
  }

  /// Unlike those of all others, whatever the case of its letters.
  private mutating func name(of configuration: Configuration) -> String {
    let name = sweep.name(of: configuration)
    guard !names.insert(name.lowercased()).inserted else { return name }
    let run = configuration.run(seed: 0).json.canonicalText
    let marked = String(name.prefix(91)) + "~" + CRC32.text(run.utf8)
    names.insert(marked.lowercased())
    return marked
  }

  /// Gives a configuration that several blocks have the seeds of all of them.
  private mutating func join(_ index: Int, _ terms: Terms) {
    let own = kept[index].terms
    guard own !== terms, own.seeds != terms.seeds else { return }
    let pair = [ObjectIdentifier(own), ObjectIdentifier(terms)]
    let both = joined[pair] ?? own.joining(terms)
    joined[pair] = both
    kept[index].terms = both
  }

  /// Every run holds its network several times over.
  private mutating func checkSize(of network: Alternative, on dataset: Alternative) {
    guard let population = dataset.population else { return }
    let features = network.settings.inputFeatures.count
    let widths =
      [features > 0 ? features : population.features] + network.hidden + [population.classes ?? 1]
    let weights = zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    guard weights > Self.weightLimit else { return }
    let message =
      "network \"\(network.text.shortened)\" has more than \(Self.weightLimit.grouped) weights"
    guard messages.insert(message).inserted else { return }
    problems.error(at: network.place, message, help: "give it fewer or narrower layers")
  }

  /// Functions of the coordinates are of points of the plane.
  private mutating func checkFeatures(of network: Alternative, on dataset: Alternative) {
    guard !network.settings.inputFeatures.isEmpty, let population = dataset.population,
      population.features != 2
    else { return }
    let message =
      "the features of a network are of points of two coordinates, and dataset "
      + "\"\(dataset.text.shortened)\" has \(population.features)"
    guard messages.insert(message).inserted else { return }
    problems.error(
      at: network.place, message, help: "leave \"features\" out there, or exclude the data set")
  }

  private mutating func checkLoss(of configuration: Configuration) {
    guard case .choice(let loss) = configuration.training.settings["loss"],
      let (words, remedy) = complaint(about: loss.kind, on: configuration.dataset)
    else { return }
    let message = words + ", and dataset \"\(configuration.dataset.text)\" has "
    let has =
      configuration.dataset.population?.classes.map { $0.description } ?? "numbers to find"
    guard messages.insert(message + has).inserted else { return }
    problems.error(at: place("loss", of: configuration), message + has, help: remedy)
  }

  private func complaint(
    about loss: String, on dataset: Alternative
  ) -> (words: String, remedy: String)? {
    switch dataset.population?.answers {
    case .classes(let count)
    where count > 2 && ["binary_cross_entropy", "tanh_squared_error"].contains(loss):
      ("\(loss) is for two classes", "use cross_entropy or mean_squared_error there")
    case .numbers where !Catalog.regressionLosses.contains(loss):
      (
        "\(loss) is for classes",
        "use \(Catalog.regressionLosses.joined(separator: ", ")) there, or leave it out"
      )
    case .classes, .numbers, nil: nil
    }
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
    problems.error(
      at: place("batch_size", of: configuration), message,
      help: "leave \"batch_size\" out: it is then the full batch there")
  }

  /// A line search needs one function to go down, the same at every look.
  private mutating func checkRegularization(of configuration: Configuration) {
    guard configuration.optimizer.kind == Catalog.fullBatchOptimizer else { return }
    let settings = Catalog.training.deciding(configuration.training.settings)
    for name in ["dropout", "clip", "pruning_l1"] where settings[name] != nil {
      let message =
        "\(configuration.optimizer.kind) goes down one function, which \"\(name)\" would change "
        + "under it"
      guard messages.insert(message).inserted else { continue }
      problems.error(
        at: place(name, of: configuration), message,
        help: "leave out \"\(name)\" there, or exclude it")
    }
  }

  private mutating func checkDropout(of configuration: Configuration) {
    let settings = Catalog.training.deciding(configuration.training.settings)
    guard configuration.hidden.isEmpty, settings["dropout"] != nil else { return }
    let message =
      "\"dropout\" leaves out hidden activations, and network "
      + "\"\(configuration.network.text.shortened)\" has none"
    guard messages.insert(message).inserted else { return }
    problems.warning(
      at: place("dropout", of: configuration), message,
      help: "exclude it there: it changes nothing")
  }

  /// Given weights are of the widths of the network.
  private mutating func checkWeights(of configuration: Configuration) {
    guard case .choice(let initializer) = configuration.training.settings["initializer"],
      case .weights(let layers) = initializer.settings["layers"],
      let population = configuration.dataset.population
    else { return }
    let features = configuration.features.count
    let outputs = configuration.run(seed: 0).loss.outputs(classes: population.classes ?? 1)
    let widths =
      [features > 0 ? features : population.features] + configuration.hidden + [outputs]
    guard layers.widths != widths else { return }
    let message =
      "the given layers are \(layers.widths.chain), and network "
      + "\"\(configuration.network.text.shortened)\" is \(widths.chain) on dataset "
      + "\"\(configuration.dataset.text.shortened)\""
    guard messages.insert(message).inserted else { return }
    problems.error(
      at: place("initializer", of: configuration), message,
      help: "give it layers of its own, or exclude it there")
  }

  /// A schedule that would begin after the last epoch is one that is never seen.
  private mutating func checkMilestones(of configuration: Configuration) {
    let settings = configuration.training.settings
    guard case .choice(let schedule) = settings["schedule"],
      let last = schedule.sequence?.last, case .integer(let epochs) = settings["epochs"],
      last.start >= epochs
    else { return }
    let message =
      "\"\(last.choice.kind)\" would begin after \(last.start.counting("epoch", "epochs")), and "
      + "training ends after \(epochs.grouped)"
    guard messages.insert(message).inserted else { return }
    problems.warning(
      at: place("schedule", of: configuration), message,
      help: "lower its milestone, or train longer")
  }

  /// Where a parameter of training stands that a configuration has.
  private func place(_ parameter: String, of configuration: Configuration) -> Range<Int>? {
    specification.axis(.training).entries
      .first { $0.place == configuration.training.place }?
      .parameters.first { $0.name == parameter }?.place
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
}

extension [Int] {
  /// Widths of layers, as in "2–16–3".
  fileprivate var chain: String { map { String($0) }.joined(separator: "–") }
}
