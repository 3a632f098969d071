import Foundation
import NeuralNetworks
import Testing

/// `Fixtures/pytorch.json`: what PyTorch computes in float64. Made by `Fixtures/pytorch.py`.
struct PyTorchFixture: Decodable {
  struct Table: Decodable, Sendable {
    let z: [Float]
    let value: [Double]
    let slope: [Double]
  }

  /// An activation whose parameters are not the usual ones.
  struct Variant: Decodable, CustomTestStringConvertible, Sendable {
    let activation: String
    let parameters: [Float]
    let table: Table

    var testDescription: String { "\(activation) of \(parameters)" }

    /// Nil for one that has no parameters.
    var value: Activation? {
      switch activation {
      case "leaky_relu": .leakyReLU(slope: parameters[0])
      case "elu": .elu(alpha: parameters[0])
      case "celu": .celu(alpha: parameters[0])
      case "hardtanh": .hardtanh(lowest: parameters[0], highest: parameters[1])
      default: nil
      }
    }
  }

  struct StartLayer: Decodable {
    let weights: [[Float]]
    let biases: [Float]
  }

  struct Training: Decodable, CustomTestStringConvertible, Sendable {
    let activation: String
    let optimizer: String
    let loss: String
    let classes: Int
    let points: [[Float]]
    let labels: [Int]
    let validationPoints: [[Float]]
    let validationLabels: [Int]
    let start: [StartLayer]
    let orders: [[Int]]
    let batchSize: Int
    let epochs: [[Double]]

    var testDescription: String { "\(activation), \(optimizer), \(loss), \(start.count) layers" }
  }

  let activations: [String: Table]
  let variants: [Variant]
  let trainings: [Training]

  static let recorded: PyTorchFixture = load("pytorch")
}

extension Activation {
  /// The name that specs and fixtures use.
  var word: String {
    switch self {
    case .identity: "identity"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyReLU: "leaky_relu"
    case .elu: "elu"
    case .selu: "selu"
    case .celu: "celu"
    case .gelu: "gelu"
    case .silu: "silu"
    case .mish: "mish"
    case .softplus: "softplus"
    case .softsign: "softsign"
    case .hardtanh: "hardtanh"
    case .hardsigmoid: "hardsigmoid"
    case .hardswish: "hardswish"
    case .relu6: "relu6"
    case .sin: "sin"
    case .gaussian: "gaussian"
    }
  }
}
