import Datasets

/// What an address of [TensorFlow Playground](https://playground.tensorflow.org) sets, and as the page
/// has it where the address says nothing.
public struct PlaygroundPage: Sendable {
  var values: [String: String] = [:]
  let address: String
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
        throw Problem(
          at: nil, "\(key) is \(value.quoted), which the page cannot have",
          help: "write a number that is \(bounds.words(against: Double(value) ?? 0))")
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
  func word(_ key: String, or usual: String) -> String {
    values[key].flatMap { $0.isEmpty ? nil : $0 } ?? usual
  }

  func number(_ key: String, or usual: Double) -> Double {
    values[key].flatMap { Double($0) } ?? usual
  }

  /// The page takes everything but "false" for true.
  func isOn(_ key: String, usually usual: Bool) -> Bool {
    guard let value = values[key], !value.isEmpty else { return usual }
    return value != "false"
  }

  /// What the page's random numbers begin with; nil where every load of the page begins elsewhere.
  var seed: String? { values["seed"].flatMap { $0.isEmpty ? nil : $0 } }

  var isRegression: Bool { values["problem"] == "regression" }

  /// Nil for what are no widths.
  var hidden: [Int]? {
    guard let text = values["networkShape"] else { return [4, 2] }
    let widths = text.split(separator: ",", omittingEmptySubsequences: !text.contains(","))
    let known = widths.compactMap { Int($0) }.filter { Catalog.widths.contains(Double($0)) }
    return known.count == widths.count && known.count <= Catalog.layerLimit ? known : nil
  }

  /// In the page's order.
  var inputs: [InputFeature] {
    PlaygroundKey.inputs.filter { isOn($0.key, usually: $0.isUsual) }.map { $0.feature }
  }
}
