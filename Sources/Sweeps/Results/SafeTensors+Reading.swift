import NeuralNetworks

extension SafeTensors {
  /// Reads what ``encode(_:)`` writes.
  ///
  /// - Parameters:
  ///   - widths: Inputs, hidden layers, outputs: what the file must hold, and nothing else.
  ///   - activations: One for each hidden layer.
  static func decode(
    _ bytes: [UInt8], widths: [Int], activations: [Activation]
  ) throws(Problem) -> Network {
    precondition(activations.count == widths.count - 2, "an activation for each hidden layer")
    let file = try TensorFile(bytes)
    let functions = activations + [.identity]
    var layers: [Layer] = []
    for (l, activation) in functions.enumerated() {
      let (inputs, outputs) = (widths[l], widths[l + 1])
      let rows = try file.tensor("layers.\(l).weight", shape: [outputs, inputs])
      let biases = try file.tensor("layers.\(l).bias", shape: [outputs])
      let columns = (0..<inputs).flatMap { i in (0..<outputs).map { rows[$0 * inputs + i] } }
      layers.append(
        Layer(
          weights: Matrix(rows: inputs, columns: outputs, values: columns), biases: biases,
          activation: activation))
    }
    guard file.tensorCount == 2 * layers.count else {
      throw Problem(
        at: nil, "it holds \(file.tensorCount) tensors instead of \(2 * layers.count)")
    }
    let network = Network(layers: layers)
    guard network.isFinite else { throw Problem(at: nil, "a weight is not finite") }
    return network
  }
}

/// The header of a file of tensors and the bytes of their numbers.
private struct TensorFile {
  private let header: JSONValue
  private let numbers: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) throws(Problem) {
    let length = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard bytes.count >= 8, length <= UInt64(bytes.count - 8) else {
      throw Problem(at: nil, "it ends within its header")
    }
    let end = 8 + Int(length)
    do throws(Problem) {
      header = try JSONValue.parse(SourceText(file: "header", bytes: Array(bytes[8..<end])))
    } catch {
      throw Problem(at: nil, "its header is not JSON: \(error.message)")
    }
    numbers = bytes[end...]
  }

  var tensorCount: Int {
    guard case .object(let members) = header else { return 0 }
    return members.count { $0.key != "__metadata__" }
  }

  /// The numbers of a tensor, row by row.
  func tensor(_ name: String, shape: [Int]) throws(Problem) -> [Float] {
    guard let entry = header[name] else { throw Problem(at: nil, "it has no tensor \(name)") }
    guard entry["dtype"]?.string == "F32",
      entry["shape"]?.array?.map({ $0.integer }) == shape
    else {
      let sizes = shape.map { String($0) }.joined(separator: " × ")
      throw Problem(at: nil, "\(name) is not \(sizes) numbers of the type F32")
    }
    let offsets = entry["data_offsets"]?.array?.compactMap { $0.integer } ?? []
    guard offsets.count == 2, 0 <= offsets[0], offsets[0] <= offsets[1],
      offsets[1] <= numbers.count, offsets[1] - offsets[0] == 4 * shape.reduce(1, *)
    else { throw Problem(at: nil, "the numbers of \(name) are not where they should be") }
    let start = numbers.startIndex + offsets[0]
    return stride(from: start, to: start + offsets[1] - offsets[0], by: 4).map { place in
      let bits = numbers[place..<place + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Float(bitPattern: bits)
    }
  }
}
