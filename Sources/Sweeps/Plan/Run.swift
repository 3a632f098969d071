import Datasets
import NeuralNetworks

/// Everything that decides the numbers of one training, fully resolved. Equal runs have equal
/// results, to the bit.
public struct Run: Hashable, Sendable {
  /// With its seed as a number; of a CSV file also the file's checksum.
  public let dataset: Choice
  /// What the network is given of points of the plane; none for the points themselves.
  public let features: [InputFeature]
  /// The widths of the hidden layers.
  public let hidden: [Int]
  /// One for each hidden layer.
  public let layers: [Choice]
  public let rule: Choice
  /// `epochs`, `batch_size`, `loss`, `initializer`, `l2`, and of the others what does something.
  public let training: Settings
  public let stop: EarlyStopping?
  public let seed: UInt32

  /// - Precondition: every choice is one of the catalog's, with all its parameters, and `training`
  ///   is complete.
  package init(
    dataset: Choice, features: [InputFeature] = [], hidden: [Int], layers: [Choice], rule: Choice,
    training: Settings, stop: EarlyStopping?, seed: UInt32
  ) {
    precondition(layers.count == hidden.count, "one activation for each hidden layer")
    self.dataset = dataset
    self.features = features
    self.hidden = hidden
    self.layers = layers
    self.rule = rule
    self.training = Catalog.training.deciding(training)
    self.stop = stop
    self.seed = seed
  }
}

extension Run {
  public var epochs: Int { training.integer("epochs") }
  public var batchSize: Int { training.integer("batch_size") }
  public var l2: Double { training.number("l2") }

  public var shuffles: Bool { training["shuffle"] != .boolean(false) }

  public var lastBatch: LastBatch {
    training["last_batch"] == nil ? .keep : training.word("last_batch")
  }

  public var regularization: Regularization {
    let clip = training["clip"] == nil ? Choice("none") : training.choice("clip")
    return Regularization(
      penalty: Penalty(l1: given("l1") ?? 0, l2: l2), dropout: given("dropout") ?? 0,
      clipping: Catalog.value(of: clip, in: Catalog.clippings),
      pruning: given("pruning_l1").map { Pruning(l1: $0) })
  }

  private func given(_ name: String) -> Double? {
    training[name] == nil ? nil : training.number(name)
  }

  public var activations: [Activation] {
    layers.map { Catalog.value(of: $0, in: Catalog.activations) }
  }

  public var optimizer: any Optimizer { Catalog.value(of: rule, in: Catalog.optimizers) }

  /// Of the outputs themselves where numbers are to be found.
  public var loss: Loss {
    let loss = Catalog.value(of: training.choice("loss"), in: Catalog.losses)
    return dataset.isRegression ? loss.ofNumbers ?? loss : loss
  }

  public var initializer: Initializer {
    Catalog.value(of: training.choice("initializer"), in: Catalog.initializers)
  }
}

extension Run {
  public var schedule: Schedule {
    guard training["schedule"] != nil else { return .constant }
    return Catalog.value(of: training.choice("schedule"), in: Catalog.schedules)
  }
}

extension Choice {
  /// Of a data set: whether numbers are to be found.
  var isRegression: Bool {
    settings["target"] != nil || Catalog.regressions.contains { $0.kind.name == kind }
  }
}

extension Catalog {
  /// What a choice stands for.
  ///
  /// - Precondition: its kind is listed.
  package static func value<Value>(of choice: Choice, in entries: [Entry<Value>]) -> Value {
    guard let entry = entries.first(where: { $0.kind.name == choice.kind }) else {
      preconditionFailure("\(choice.kind) is not in the catalog")
    }
    return entry.make(choice.settings)
  }
}
