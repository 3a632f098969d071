import Datasets
import NeuralNetworks

extension PlaygroundPage {
  /// The spec of the page's training: with a seed in the address the page's own, number for number as far
  /// as 32 bits go; else of others like it.
  public var spec: JSONValue {
    .object([
      .init("// from", .string(address)),
      .init("// same", .string(agreement)),
      .init("format", 1),
      .init("name", .string("playground-" + word(isRegression ? "regDataset" : "dataset"))),
      .init("datasets", [dataset]),
      .init("networks", [network]),
      .init("activations", [.string(meaning("activation"))]),
      .init("optimizers", [["kind": "sgd", "learning_rate": .number(learningRate)]]),
      .init("training", .object(training)),
      .init("seeds", seed == nil ? ["count": 5] : [0]),
    ])
  }

  private var agreement: String {
    let same =
      seed == nil
      ? "The address has no seed, so that every load of the page is another; here are five like it. "
        + "With &seed=0.5 in the address, the spec is of that load of the page."
      : "The page's points, first weights and batches. Reset on the page draws other weights."
    let losses =
      isRegression
      ? "validation_loss is twice the page's test loss, which has half the square, "
      : "validation_loss is the page's test loss, "
    return "\(same) Here \(losses)train_loss the mean over an epoch while it trains.\(exception)"
  }

  private var exception: String {
    startsAtZero && meaning("regularization") == "l1"
      ? " L1 leaves no weight out for good, as the page does, where all begin at 0." : ""
  }

  /// The page's word for what a key says.
  private func word(_ key: String) -> String { word(key, or: PlaygroundKey.usual[key] ?? "none") }

  /// A spec's word for it.
  private func meaning(_ key: String) -> String {
    PlaygroundKey.words[key]?[word(key)] ?? word(key)
  }

  private var noise: Double { (number("noise", or: 0) / 100).rounded(toDigits: 6) }

  private var samples: Int { isRegression ? 1200 : 500 }

  /// Those that the page trains on.
  private var trainingSamples: Int {
    Int((Double(samples) * number("percTrainData", or: 50) / 100).rounded(.down))
  }

  /// The share of the others, or a little less where rounding would take one more.
  private var validationFraction: Double {
    let held = samples - trainingSamples
    let share = (1 - number("percTrainData", or: 50) / 100).rounded(toDigits: 6)
    let isExact = Int((share * Double(samples)).rounded(.up)) == held
    return isExact ? share : ((Double(held) - 0.5) / Double(samples)).rounded(toDigits: 6)
  }

  private var dataset: JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string(meaning(isRegression ? "regDataset" : "dataset"))),
      .init("samples", .integer(samples)),
      .init("noise", .number(noise)),
      .init("validation_fraction", .number(validationFraction)),
    ]
    if let seed { members += [.init("page_seed", .string(seed)), .init("shuffle", false)] }
    return .object(members)
  }

  private func points(_ seed: String) -> any PlaygroundPoints {
    let seed = PlaygroundSeed.page(seed)
    return switch (isRegression, word(isRegression ? "regDataset" : "dataset")) {
    case (true, "reg-gauss"): PlaygroundBumps(samples: samples, noise: noise, seed: seed)
    case (true, _): PlaygroundPlane(samples: samples, noise: noise, seed: seed)
    case (false, "xor"): PlaygroundXOR(samples: samples, noise: noise, seed: seed)
    case (false, "gauss"): PlaygroundGauss(samples: samples, noise: noise, seed: seed)
    case (false, "spiral"): PlaygroundSpiral(samples: samples, noise: noise, seed: seed)
    case (false, _): PlaygroundCircle(samples: samples, noise: noise, seed: seed)
    }
  }

  private var network: JSONValue {
    var members = [JSONValue.Member("hidden", ParameterValue.widths(hidden ?? []).json)]
    if inputs != [.x1, .x2] {
      members.append(.init("features", .array(inputs.map { .string($0.rawValue) })))
    }
    return .object(members)
  }

  /// The page's error of numbers is half the square, which half the rate makes of the whole one.
  private var learningRate: Double {
    let rate = number("learningRate", or: 0.03)
    return isRegression ? rate / 2 : rate
  }

  private var training: [JSONValue.Member] {
    let batch = Int(number("batchSize", or: 10))
    var members: [JSONValue.Member] = [
      .init("epochs", 300), .init("batch_size", .integer(batch)), .init("shuffle", false),
    ]
    if trainingSamples % batch != 0 { members.append(.init("last_batch", "carry")) }
    members += [
      .init("loss", .string(isRegression ? "mean_squared_error" : "tanh_squared_error")),
      .init("initializer", initializer),
    ]
    let rate = number("regularizationRate", or: 0) * (isRegression ? 2 : 1)
    switch meaning("regularization") {
    case "l2" where rate > 0: members.append(.init("l2", .number(rate)))
    // Weights that begin at 0 are not left out for good.
    case "l1" where rate > 0 && startsAtZero: members.append(.init("l1", .number(rate)))
    case "l1" where rate > 0: members.append(.init("pruning_l1", .number(rate)))
    default: break
    }
    return members
  }

  private var startsAtZero: Bool { isOn("initZero", usually: false) }

  private var initializer: JSONValue {
    if startsAtZero { return "zeros" }
    guard let seed else { return ["kind": "uniform", "scale": 0.5, "bias": 0.1] }
    let widths = [inputs.count] + (hidden ?? []) + [1]
    let layers = points(seed).weights(seed: seed, widths: widths).map { weight in
      LayerWeights(weight: weight, bias: Array(repeating: 0.1, count: weight.count)).json
    }
    return ["kind": "given", "layers": .array(layers)]
  }
}
