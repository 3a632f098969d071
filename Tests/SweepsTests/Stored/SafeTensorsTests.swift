import NeuralNetworks
import Testing

@testable import Sweeps

struct `Weights on disk` {
  static let widths = [2, 5, 3, 4]
  static let activations: [Activation] = [.tanh, .leakyReLU(slope: 0.25)]
  static let network = Network(
    widths: widths, activations: activations, initializer: .heNormal, seed: 3)
  static let file = SafeTensors.encode(network)

  static func decode(_ bytes: [UInt8]) throws(Problem) -> Network {
    try SafeTensors.decode(bytes, widths: widths, activations: activations)
  }

  @Test func `are read back to the bit`() throws {
    #expect(try Self.decode(Self.file) == Self.network)
    let single = Network(widths: [1, 1], activations: [], initializer: .lecunUniform, seed: 0)
    let bytes = SafeTensors.encode(single)
    #expect(try SafeTensors.decode(bytes, widths: [1, 1], activations: []) == single)
  }

  @Test func `are refused when the file is cut short anywhere`() {
    for length in Self.file.indices {
      #expect(throws: Problem.self) { try Self.decode(Array(Self.file[..<length])) }
    }
  }

  @Test func `are those of the file or refused, whichever byte is another`() throws {
    let start = 8 + Int(Self.file[0]) + 256 * Int(Self.file[1])
    for place in Self.file.indices {
      for flip: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = Self.file
        bytes[place] ^= flip
        do throws(Problem) {
          let network = try Self.decode(bytes)
          #expect(network.isFinite)
          // Only a number, or a word about the file, may have changed.
          if place < start { #expect(network == Self.network) }
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    ("\"shape\":[5,2]", "\"shape\":[2,5]", "layers.0.weight is not 5 × 2 numbers of the type F32"),
    ("\"shape\":[5]", "\"shape\":5  ", "layers.0.bias is not 5 numbers of the type F32"),
    ("F32", "F16", "layers.0.weight is not 5 × 2 numbers of the type F32"),
    ("layers.2.bias", "layers.9.bias", "it has no tensor layers.2.bias"),
    ("[0,40]", "[40,0]", "the numbers of layers.0.weight are not where they should be"),
    ("[0,40]", "[0,41]", "the numbers of layers.0.weight are not where they should be"),
    (
      "[0,40]", "[9223372036854775767,9223372036854775807]",
      "the numbers of layers.0.weight are not where they should be"
    ),
    ("\"__metadata__\":", "\"layers.3.bias\":", "it holds 7 tensors instead of 6"),
    ("{\"__metadata", "[\"__metadata", "its header is not JSON: missing \",\" before \":\""),
  ])
  func `say what is wrong with their header`(
    _ old: String, _ new: String, _ words: String
  ) throws {
    let length = Int(Self.file[0]) + 256 * Int(Self.file[1])
    let header = String(decoding: Self.file[8..<8 + length], as: UTF8.self)
    #expect(header.contains(old))
    let changed = Array(header.replacing(old, with: new, maxReplacements: 1).utf8)
    let count = withUnsafeBytes(of: UInt64(changed.count).littleEndian) { Array($0) }
    let error = try #require(throws: Problem.self) {
      try Self.decode(count + changed + Self.file[(8 + length)...])
    }
    #expect(error.message == words)
  }

  @Test func `do not make anyone read beyond the file`() {
    for length in [UInt64.max, UInt64(Int.max), UInt64(Self.file.count - 7)] {
      let count = withUnsafeBytes(of: length.littleEndian) { Array($0) }
      #expect(throws: Problem(at: nil, "it ends within its header")) {
        try Self.decode(count + Self.file[8...])
      }
    }
  }
}
