/// A run without its seed: one alternative of each section.
public struct Configuration: Sendable {
  /// Its place in the plan, from 0.
  public let index: Int
  /// Unique in the plan, fit for file names.
  public let name: String
  public let dataset: Alternative
  public let network: Alternative
  /// Nil for a network with activations of its own.
  public let activation: Alternative?
  public let optimizer: Alternative
  public let training: Alternative
  let sweep: SweptFields

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
    }
  }

  /// What the sweep varies, for the title of a picture: `["tanh", "adam", "learning rate 0.01"]`.
  ///
  /// - Parameter text: How a value is written.
  public func words(_ text: (ParameterValue) -> String) -> [String] {
    Section.allCases.flatMap { section -> [String] in
      guard let alternative = alternative(section) else { return [] }
      let isNamed = sweep.namedSections.contains(section) && !alternative.label.isEmpty
      let parameters = alternative.swept.list.map { setting in
        let name = setting.name.map { $0 == "_" ? " " : $0 }
        return String(name) + " " + text(setting.value)
      }
      return (isNamed ? [alternative.label] : []) + parameters
    }
  }

  /// The configuration with a seed, everything that follows from the rest filled in.
  public func run(seed: UInt32) -> Run {
    let layers = layers
    var data = dataset.settings
    data.list = data.list.map { setting in
      setting.name == "seed" && setting.value == .text("run")
        ? Settings.Setting("seed", .integer(Int(seed))) : setting
    }
    return Run(
      dataset: Choice(dataset.kind, data), hidden: hidden, layers: layers,
      rule: optimizer.choice, training: resolvedTraining(layers), stop: sweep.stop, seed: seed)
  }

  /// The widths of the hidden layers.
  public var hidden: [Int] { network.hidden }

  /// The activation of each hidden layer.
  public var layers: [Choice] { network.layers(activation) }

  private func resolvedTraining(_ layers: [Choice]) -> Settings {
    let isTwoClasses = dataset.population?.classes ?? 2 <= 2
    let isReluFamily =
      !layers.isEmpty && layers.allSatisfy { Catalog.reluFamily.contains($0.kind) }
    let derived: [String: ParameterValue] = [
      "loss": .text(isTwoClasses ? "binary_cross_entropy" : "cross_entropy"),
      "initializer": .text(isReluFamily ? "he_uniform" : "glorot_uniform"),
    ]
    return Settings(
      Catalog.training.parameters.compactMap { parameter in
        let value = training.settings[parameter.name] ?? derived[parameter.name]
        return value.map { Settings.Setting(parameter.name, $0) }
      })
  }
}

extension Alternative {
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
