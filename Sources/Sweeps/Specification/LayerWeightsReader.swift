/// Reads the parameters of layers: a list of objects with `weight` and `bias`.
struct LayerWeightsReader {
  /// How many numbers there may be: each run's file has them.
  static let limit = 20_000

  /// The key that the messages name.
  let name: String

  /// Nil when they are not the layers of a network; why is in the diagnosis.
  func layers(_ node: JSONNode, into diagnosis: inout Diagnosis) -> [LayerWeights]? {
    let reader = ValueReader(name: name)
    let layers = reader.list(node, "a list of layers", into: &diagnosis) { element, diagnosis in
      layer(element, into: &diagnosis).map { (element.place, $0) }
    }
    guard let layers else { return nil }
    guard !layers.isEmpty else {
      diagnosis.error(
        at: node.place, "\(name.quoted) is empty, and a network has an output layer")
      return nil
    }
    for ((_, below), (place, above)) in zip(layers, layers.dropFirst())
    where below.outputs != above.inputs {
      diagnosis.error(
        at: place,
        "this layer has \(above.inputs.counting("input", "inputs")), and the one before it "
          + below.outputs.counting("output", "outputs"))
      return nil
    }
    let count = layers.reduce(0) { $0 + ($1.1.inputs + 1) * $1.1.outputs }
    guard count <= Self.limit else {
      diagnosis.error(
        at: node.place,
        "\(name.quoted) has \(count.grouped) numbers; the limit is \(Self.limit.grouped)")
      return nil
    }
    return layers.map { $0.1 }
  }

  private func layer(_ node: JSONNode, into diagnosis: inout Diagnosis) -> LayerWeights? {
    let keys = ["weight", "bias"]
    guard case .object(let members) = node.content else {
      diagnosis.wrongType("a layer", "an object", node)
      return nil
    }
    let fields = Fields(
      members, at: node.place, of: "a layer", known: keys,
      takes: "a layer takes: weight, [outputs, inputs], and bias, [outputs]", into: &diagnosis)
    guard let weight = fields["weight"], let bias = fields["bias"] else {
      for key in keys where fields[key] == nil {
        diagnosis.error(at: node.place, "this layer has no \(key.quoted)")
      }
      return nil
    }
    let rows = ValueReader(name: "weight").list(
      weight, "a list of lists of numbers", into: &diagnosis
    ) { numbers("weight", $0, into: &$1) }
    guard let rows, let biases = numbers("bias", bias, into: &diagnosis) else { return nil }
    guard let inputs = rows.first?.count, inputs > 0, rows.allSatisfy({ $0.count == inputs }) else {
      let odd = rows.firstIndex { $0.count != rows.first?.count }
      diagnosis.error(
        at: weight.place, "\"weight\" has a row for each output, all with a number for each input",
        help: odd.map {
          "the first row has \(rows[0].count), row \($0 + 1) has \(rows[$0].count)"
        })
      return nil
    }
    guard biases.count == rows.count else {
      diagnosis.error(
        at: bias.place,
        "\"bias\" has \(biases.count.counting("number", "numbers")) for "
          + rows.count.counting("row of weights", "rows of weights"))
      return nil
    }
    return LayerWeights(weight: rows, bias: biases)
  }

  private func numbers(
    _ name: String, _ node: JSONNode, into diagnosis: inout Diagnosis
  ) -> [Double]? {
    ValueReader(name: name).list(node, "a list of numbers", into: &diagnosis) {
      ValueReader(name: name).number($0, .parameters, into: &$1)
    }
  }
}

extension Bounds {
  /// What a weight or bias may be.
  package static let parameters = Bounds.within(-Bounds.farthest...Bounds.farthest)
}
