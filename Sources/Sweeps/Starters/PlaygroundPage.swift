import Datasets

/// What an address of [TensorFlow Playground](https://playground.tensorflow.org) sets, and as the page
/// has it where the address says nothing.
public struct PlaygroundPage: Sendable {
  private var values: [String: String] = [:]
  private let address: String
  /// What the page would pass over, or what a spec cannot have.
  public private(set) var warnings: [String] = []

  /// - Throws: A problem for what is no address of the page, and for a value that is none.
  public init(address: String) throws(Problem) {
    self.address = address
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].contains("playground.tensorflow.org") else {
      throw Problem(
        at: nil, "\(address.quoted) is no address of TensorFlow Playground",
        help: "write --playground 'https://playground.tensorflow.org/#activation=tanh&…'")
    }
    for pair in parts.dropFirst().joined().split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(sides[0])
      let isKnown = PlaygroundKey.all.contains(key) || key.hasSuffix("_hide")
      if isKnown { values[key] = sides.count > 1 ? String(sides[1]) : "" } else { warn(of: key) }
    }
    try check()
  }

  private mutating func warn(of key: String) {
    let meant = Spelling.nearest(to: key, in: PlaygroundKey.all)
    warnings.append(
      "the page has no \(key.quoted)" + (meant.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  private mutating func check() throws(Problem) {
    for (key, words) in PlaygroundKey.words {
      guard let value = values[key], !value.isEmpty, words[value] == nil else { continue }
      throw Problem(
        at: nil, "\(key) is \(value.quoted), which the page does not have",
        help: Spelling.suggestion(for: value, in: words.keys.sorted())
          + "it has: \(words.keys.sorted().joined(separator: ", "))")
    }
    for (key, bounds) in PlaygroundKey.numbers {
      guard let value = values[key], !value.isEmpty else { continue }
      guard let number = Double(value), bounds.contains(number) else {
        throw Problem(at: nil, "\(key) is \(value.quoted), which the page cannot have")
      }
    }
    for key in ["cosX", "cosY"] where isOn(key, usually: false) {
      warnings.append("the page has no input \(key), though its address may ask for it")
    }
    guard hidden != nil else {
      throw Problem(
        at: nil, "networkShape is \(values["networkShape", default: ""].quoted)",
        help: "write widths from 1 to 4096, as in networkShape=4,2")
    }
    if inputs.isEmpty {
      throw Problem(at: nil, "no input is on, so there is nothing to learn from")
    }
  }
}

extension PlaygroundPage {
  /// The spec that trains what the page trains, with words about what is not the same.
  public var spec: JSONValue {
    let kind = isRegression ? "regDataset" : "dataset"
    let shape = word(kind)
    return .object([
      .init("// from", .string(address)),
      .init("// not the same", .string(differences)),
      .init("format", 1),
      .init("name", .string("playground-" + word(kind, or: isRegression ? "reg-plane" : "circle"))),
      .init("datasets", [dataset(shape)]),
      .init("networks", [network]),
      .init("activations", [.string(word("activation"))]),
      .init("optimizers", [["kind": "sgd", "learning_rate": .number(learningRate)]]),
      .init("training", .object(training)),
      .init("seeds", ["count": 5]),
    ])
  }

  private var differences: String {
    "The page draws with its own random numbers, starts biases at 0.1 and keeps the order of points; "
      + "here seeds draw, biases start at 0 and each epoch has an order of its own."
      + (values["regularization"] == "L1"
        ? " There, a weight that L1 moves across 0 stays there." : "")
  }

  private var isRegression: Bool { values["problem"] == "regression" }

  /// A spec's word for one of the page's.
  private func word(_ key: String) -> String {
    let words = PlaygroundKey.words[key] ?? [:]
    let usual = PlaygroundKey.usual[key] ?? ""
    return words[word(key, or: usual)] ?? usual
  }

  private func word(_ key: String, or usual: String) -> String {
    values[key].flatMap { $0.isEmpty ? nil : $0 } ?? usual
  }

  private func number(_ key: String, or usual: Double) -> Double {
    values[key].flatMap { Double($0) } ?? usual
  }

  /// The page takes everything but "false" for true.
  private func isOn(_ key: String, usually usual: Bool) -> Bool {
    guard let value = values[key], !value.isEmpty else { return usual }
    return value != "false"
  }

  private func dataset(_ kind: String) -> JSONValue {
    let trained = number("percTrainData", or: 50)
    var members: [JSONValue.Member] = [
      .init("kind", .string(kind)), .init("samples", .integer(isRegression ? 1200 : 500)),
      .init("noise", .number((number("noise", or: 0) / 100).rounded(toDigits: 6))),
      .init("validation_fraction", .number((1 - trained / 100).rounded(toDigits: 6))),
    ]
    // The page's seed is a text such as 0.59704.
    let digits = values["seed", default: ""].split(separator: ".").last.map { String($0) } ?? ""
    if let seed = UInt32(digits) { members.append(.init("seed", .integer(Int(seed)))) }
    return .object(members)
  }

  /// Nil for what are no widths.
  private var hidden: [Int]? {
    guard let text = values["networkShape"] else { return [4, 2] }
    let widths = text.split(separator: ",", omittingEmptySubsequences: !text.contains(","))
    let known = widths.compactMap { Int($0) }.filter { Catalog.widths.contains(Double($0)) }
    return known.count == widths.count && known.count <= Catalog.layerLimit ? known : nil
  }

  /// In the page's order.
  private var inputs: [InputFeature] {
    PlaygroundKey.inputs.filter { isOn($0.key, usually: $0.isUsual) }.map { $0.feature }
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
    var members: [JSONValue.Member] = [
      .init("epochs", 300), .init("batch_size", .integer(Int(number("batchSize", or: 10)))),
      .init("loss", .string(isRegression ? "mean_squared_error" : "tanh_squared_error")),
      .init(
        "initializer",
        isOn("initZero", usually: false) ? "zeros" : ["kind": "uniform", "scale": 0.5]),
    ]
    let rate = number("regularizationRate", or: 0) * (isRegression ? 2 : 1)
    let penalty = word("regularization", or: "none")
    if rate > 0, penalty != "none" {
      members.append(.init(penalty == "L1" ? "l1" : "l2", .number(rate)))
    }
    return members
  }
}
