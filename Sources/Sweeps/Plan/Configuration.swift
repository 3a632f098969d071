import Datasets
import NeuralNetworks

/// A run without its seed: one alternative of each section.
public struct Configuration: Sendable {
  /// Its place in the plan, from 0.
  public let index: Int
  /// Unique in the plan, fit for file names.
  public internal(set) var name: String
  public let dataset: Alternative
  public let network: Alternative
  /// Nil for a network with activations of its own.
  public let activation: Alternative?
  public let optimizer: Alternative
  public let training: Alternative
  let sweep: SweptFields
  /// Of the block that it comes from; with the seeds of all blocks that have it.
  var terms: Terms

  public func alternative(_ section: Section) -> Alternative? {
    switch section {
    case .dataset: dataset
    case .network: network
    case .activation: activation
    case .optimizer: optimizer
    case .training: training
    }
  }
}

extension Configuration {
  /// One value that tells this configuration from others: a column of the tables.
  public struct Coordinate: Hashable, Sendable {
    /// `optimizer`, `optimizer.learning_rate`
    public let field: String
    /// Nil where this configuration has nothing of the kind.
    public let value: ParameterValue?
  }

  /// What the sweep varies, in the same order for all its configurations.
  public var coordinates: [Coordinate] {
    sweep.fields.map { field in
      let alternative = alternative(field.section)
      let value =
        field.parameter.map { alternative?.settings[$0] } ?? alternative.map { .text($0.label) }
      return Coordinate(field: field.description, value: value)
    } + sweep.stopMembers.map { Coordinate(field: "stop.\($0)", value: terms.stop?.value($0)) }
  }

  /// The seeds that it is trained with, in their order.
  public var seeds: Seeds { terms.seeds }

  /// What varies of how it is stopped early; nothing where it is not.
  var stopSettings: [Settings.Setting] {
    guard let stop = terms.stop else { return [] }
    return sweep.stopMembers.map { Settings.Setting($0, stop.value($0)) }
  }

  /// What the sweep varies, for the title of a picture: `["tanh", "adam", "learning rate 0.01"]`.
  ///
  /// - Parameter text: How a value is written.
  public func words(_ text: (ParameterValue) -> String) -> [String] {
    func words(_ settings: [Settings.Setting]) -> [String] {
      settings.map { String($0.name.map { $0 == "_" ? " " : $0 }) + " " + text($0.value) }
    }
    return Section.allCases.flatMap { section -> [String] in
      guard let alternative = alternative(section) else { return [] }
      let isNamed = sweep.namedSections.contains(section) && !alternative.label.isEmpty
      return (isNamed ? [alternative.label] : []) + words(alternative.swept.list)
    } + words(stopSettings)
  }

  /// The configuration with a seed, everything that follows from the rest filled in.
  public func run(seed: UInt32) -> Run {
    let layers = layers
    return Run(
      dataset: data(seed: seed), features: features, hidden: hidden, layers: layers,
      rule: optimizer.choice,
      training: resolvedTraining(layers), stop: terms.stop, seed: seed)
  }

  /// The data set, which may follow the seed.
  private func data(seed: UInt32) -> Choice {
    guard dataset.followsRun else { return dataset.choice }
    let settings = dataset.choice.settings.list.map { setting in
      setting.name == "seed" ? Settings.Setting("seed", .integer(Int(seed))) : setting
    }
    return Choice(dataset.kind, Settings(settings))
  }

  /// What the network is given of points of the plane; none for the points themselves.
  public var features: [InputFeature] { network.settings.inputFeatures }

  /// The widths of the hidden layers.
  public var hidden: [Int] { network.hidden }

  /// The activation of each hidden layer.
  public var layers: [Choice] { network.layers(activation) }

  private func resolvedTraining(_ layers: [Choice]) -> Settings {
    Settings(
      Catalog.training.parameters.compactMap { parameter in
        let value = training.choice.settings[parameter.name] ?? derived(parameter.name, layers)
        return value.map { Settings.Setting(parameter.name, $0) }
      })
  }

  /// What a parameter of training is when it is not given.
  private func derived(_ name: String, _ layers: [Choice]) -> ParameterValue? {
    switch name {
    case "batch_size":
      let isFull = optimizer.kind == Catalog.fullBatchOptimizer
      return .integer(isFull ? dataset.trainingSamples ?? 32 : 32)
    case "loss":
      return .choice(Choice(dataset.usualLoss))
    case "initializer":
      return .choice(Choice(Catalog.usualInitializer(of: layers)))
    default: return nil
    }
  }
}

extension Configuration {
  /// What ``Run/identity`` is of the run with this seed, put together from texts that many runs
  /// share.
  func identity(seed: UInt32) -> String {
    let layers = layers
    var text = "{\"dataset\":"
    text += dataset.followsRun ? data(seed: seed).json.canonicalText : dataset.canonicalText
    text += ",\"engine_revision\":\(EngineRevision.current),\"network\":{\"activations\":["
    text += layerTexts(layers).joined(separator: ",") + "]"
    if let features = features.member.first {
      text += ",\"features\":" + features.value.canonicalText
    }
    text += ",\"hidden\":[" + hidden.map { $0.description }.joined(separator: ",")
    text += "]},\"optimizer\":" + optimizer.canonicalText + ",\"seed\":" + seed.description
    if let stop = terms.stop { text += ",\"stop\":" + stop.json.canonicalText }
    let training = JSONValue.object(resolvedTraining(layers).members).canonicalText
    return text + ",\"training\":" + training + "}"
  }

  private func layerTexts(_ layers: [Choice]) -> [String] {
    guard network.settings["activations"] == nil, let activation else {
      return layers.map { $0.json.canonicalText }
    }
    return Array(repeating: activation.canonicalText, count: layers.count)
  }
}

extension Alternative {
  /// The samples of a data set that are not kept for validation.
  var trainingSamples: Int? {
    population.map { $0.samples - $0.validationSamples(settings.number("validation_fraction")) }
  }

  /// The loss that suits a data set.
  fileprivate var usualLoss: String {
    switch population?.answers {
    case .numbers: "mean_squared_error"
    case .classes(let count) where count > 2: "cross_entropy"
    case .classes, nil: "binary_cross_entropy"
    }
  }

  /// Whether a data set's seed is that of the run.
  fileprivate var followsRun: Bool { settings["seed"] == .text("run") }

  /// The widths of a network's hidden layers.
  var hidden: [Int] {
    if case .widths(let widths) = settings["hidden"] { widths } else { [] }
  }

  /// The activation of each hidden layer of a network: its own, or the section's for all.
  func layers(_ activation: Alternative?) -> [Choice] {
    if case .layers(let layers) = settings["activations"] { return layers }
    return activation.map { Array(repeating: $0.choice, count: hidden.count) } ?? []
  }
}
