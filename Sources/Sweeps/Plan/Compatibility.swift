import Datasets
import NeuralNetworks

/// What does not go together in one configuration, though each part of it is right by itself.
struct Compatibility {
  /// The most weights of a network.
  private static let weightLimit = 20_000_000

  private(set) var problems: [Problem] = []
  private var messages: Set<String> = []
  private var lowestTargets: [ObjectIdentifier: Float] = [:]
  private let specification: Specification

  init(_ specification: Specification) {
    self.specification = specification
  }

  mutating func check(_ network: Alternative, on dataset: Alternative) {
    checkFeatures(of: network, on: dataset)
    checkSize(of: network, on: dataset)
  }

  mutating func check(_ configuration: Configuration) {
    checkLoss(of: configuration)
    checkBatch(of: configuration)
    checkRegularization(of: configuration)
    checkDropout(of: configuration)
    checkWeights(of: configuration)
    checkMilestones(of: configuration)
    checkSteps(of: configuration.optimizer)
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
    error(at: network.place, message, help: "give it fewer or narrower layers")
  }

  /// Functions of the coordinates are of points of the plane.
  private mutating func checkFeatures(of network: Alternative, on dataset: Alternative) {
    guard !network.settings.inputFeatures.isEmpty, let population = dataset.population,
      population.features != 2
    else { return }
    let message =
      "the features of a network are of points of two coordinates, and dataset "
      + "\"\(dataset.text.shortened)\" has \(population.features)"
    error(
      at: network.place, message, help: "leave \"features\" out there, or exclude the data set")
  }

  private mutating func checkLoss(of configuration: Configuration) {
    guard case .choice(let loss) = configuration.training.settings["loss"],
      let (words, has, remedy) = complaint(about: loss.kind, on: configuration.dataset)
    else { return }
    let message =
      "\(loss.kind) is for \(words), and dataset \"\(configuration.dataset.text)\" has \(has)"
    error(at: place("loss", of: configuration), message, help: remedy)
  }

  private mutating func complaint(
    about loss: String, on dataset: Alternative
  ) -> (words: String, has: String, remedy: String)? {
    switch dataset.population?.answers {
    case .classes(let count)
    where count > 2 && ["binary_cross_entropy", "tanh_squared_error"].contains(loss):
      ("two classes", "\(count)", "use cross_entropy or mean_squared_error there")
    case .classes(let count) where loss == "poisson":
      ("counts", "\(count) classes", "leave it out there")
    case .numbers where !Catalog.regressionLosses.contains(loss):
      (
        "classes", "numbers to find",
        "use \(Catalog.regressionLosses.joined(separator: ", ")) there, or leave it out"
      )
    case .numbers(let lowest) where loss == "poisson" && isNegative(lowest, of: dataset):
      ("counts", "some below 0", "use mean_squared_error there")
    case .classes, .numbers, nil: nil
    }
  }

  /// Whether a number to find is below 0. Those of a formula are not known before they are made.
  private mutating func isNegative(_ lowest: Float?, of dataset: Alternative) -> Bool {
    if let lowest { return lowest < 0 }
    let key = ObjectIdentifier(dataset)
    if let known = lowestTargets[key] { return known < 0 }
    let generator = Catalog.value(of: dataset.choice, in: Catalog.regressions)
    let made = generator.samples().targets.min() ?? 0
    lowestTargets[key] = made
    return made < 0
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
    error(
      at: place("batch_size", of: configuration), message,
      help: "leave \"batch_size\" out: it is then the full batch there")
  }

  /// A line search needs one function to go down, the same at every look.
  private mutating func checkRegularization(of configuration: Configuration) {
    guard configuration.optimizer.kind == Catalog.fullBatchOptimizer else { return }
    let settings = configuration.training.choice.settings
    for name in ["dropout", "clip", "pruning_l1"] where settings[name] != nil {
      let message =
        "\(configuration.optimizer.kind) goes down one function, which \"\(name)\" would change "
        + "under it"
      error(
        at: place(name, of: configuration), message,
        help: "leave out \"\(name)\" there, or exclude it")
    }
  }

  private mutating func checkDropout(of configuration: Configuration) {
    let settings = configuration.training.choice.settings
    guard configuration.hidden.isEmpty, settings["dropout"] != nil else { return }
    let message =
      "\"dropout\" leaves out hidden activations, and network "
      + "\"\(configuration.network.text.shortened)\" has none"
    warning(
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
    error(
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
    warning(
      at: place("schedule", of: configuration), message,
      help: "lower its milestone, or train longer")
  }

  /// The shortest step of Rprop is no longer than the longest.
  private mutating func checkSteps(of optimizer: Alternative) {
    guard case .number(let shortest) = optimizer.settings["min_step"],
      case .number(let longest) = optimizer.settings["max_step"], shortest > longest
    else { return }
    let message =
      "\"min_step\" must be at most \"max_step\", found \(shortest.shortestText) and "
      + longest.shortestText
    error(at: optimizer.place, message, help: "lower \"min_step\", or raise \"max_step\"")
  }

  /// Each message once, whatever has it.
  private mutating func error(
    at place: Range<Int>?, _ message: String, help: String
  ) {
    guard messages.insert(message).inserted else { return }
    problems.error(at: place, message, help: help)
  }

  private mutating func warning(
    at place: Range<Int>?, _ message: String, help: String
  ) {
    guard messages.insert(message).inserted else { return }
    problems.warning(at: place, message, help: help)
  }

  /// Where a parameter of training stands that a configuration has.
  private func place(_ parameter: String, of configuration: Configuration) -> Range<Int>? {
    specification.axis(.training).entries
      .first { $0.place == configuration.training.place }?
      .parameters.first { $0.name == parameter }?.place
  }
}

extension [Int] {
  /// Widths of layers, as in "2–16–3".
  fileprivate var chain: String { map { String($0) }.joined(separator: "–") }
}
