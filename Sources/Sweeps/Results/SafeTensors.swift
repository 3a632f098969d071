import NeuralNetworks

/// The [safetensors](https://github.com/huggingface/safetensors) format: the length of a JSON
/// header as eight little-endian bytes, the header, then the numbers of all tensors.
///
/// Names and shapes are PyTorch's: `layers.0.weight` is `[outputs, inputs]`, `layers.0.bias`
/// `[outputs]`, both float32.
enum SafeTensors {
  static func encode(_ network: Network) -> [UInt8] {
    var entries = [#""__metadata__":{"format":"pt"}"#]
    var numbers: [UInt8] = []
    for (l, layer) in network.layers.enumerated() {
      let tensors = [
        ("weight", [layer.outputs, layer.inputs], layer.weights.transposed),
        ("bias", [layer.outputs], layer.biases),
      ]
      for (name, shape, values) in tensors {
        let start = numbers.count
        for value in values { withUnsafeBytes(of: value.bitPattern.littleEndian) { numbers += $0 } }
        let sizes = shape.map { String($0) }.joined(separator: ",")
        entries.append(
          #""layers.\#(l).\#(name)":{"dtype":"F32","shape":[\#(sizes)],"#
            + #""data_offsets":[\#(start),\#(numbers.count)]}"#)
      }
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    // Readers map the numbers as they stand: they begin at a multiple of eight bytes.
    header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) }
    return length + header + numbers
  }
}

extension Matrix {
  /// Column by column.
  fileprivate var transposed: [Float] {
    (0..<columns).flatMap { j in (0..<rows).map { i in self[i, j] } }
  }
}
