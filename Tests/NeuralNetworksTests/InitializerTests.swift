import Testing

@testable import NeuralNetworks

/// `Fixtures/initializers.json`: made by `Fixtures/initializers.py`.
struct InitializerFixture: Decodable {
  struct Draw: Decodable {
    let scheme: String
    let gain: Double?
    /// The one that the gain is to suit.
    let activation: String?
    let kind: String
    let size: Double
  }

  struct Layer: Decodable {
    let inputs: Int
    let outputs: Int
    let draws: [Draw]
  }

  let layers: [Layer]
}

struct `An initializer` {
  static let schemes: [String: Initializer.Scheme] = [
    "glorot_uniform": .glorotUniform, "glorot_normal": .glorotNormal, "he_uniform": .heUniform,
    "he_normal": .heNormal, "lecun_uniform": .lecunUniform, "lecun_normal": .lecunNormal,
    "pytorch_default": .pytorchDefault,
  ]

  @Test func `draws from PyTorch's distributions, with its gains`() throws {
    let fixture: InitializerFixture = try Fixture.read("initializers")
    for layer in fixture.layers {
      for draw in layer.draws {
        let initializer = Initializer(
          try #require(Self.schemes[draw.scheme]),
          gain: draw.gain.map { .number($0) } ?? (draw.activation == nil ? nil : .auto))
        let activation =
          draw.activation == "leaky_relu 0.5"
          ? .leakyReLU(slope: 0.5)
          : Activation.all.first { $0.word == draw.activation } ?? .tanh
        let distribution = initializer.distribution(
          inputs: layer.inputs, outputs: layer.outputs, activation: activation)
        let size =
          switch (draw.kind, distribution) {
          case ("uniform", .uniform(let bound)): bound
          case ("normal", .normal(let deviation)): deviation
          default: Double.nan
          }
        // The slope of leaky ReLU is rounded to a Float.
        #expect((size / draw.size - 1).magnitude <= 1e-9, "\(draw)")
      }
    }
  }

  @Test(arguments: [
    (Initializer(.uniform(scale: 0.3)), 0.3, 0.3 / 3.0.squareRoot()),
    (Initializer(.normal(standardDeviation: 0.2)), 1.2, 0.2), (.zeros, 0, 0),
  ])
  func `fills a layer as far as its parameter says`(
    _ initializer: Initializer, _ farthest: Double, _ deviation: Double
  ) {
    var random = RandomStream(seed: 5, purpose: .weights)
    let layer = initializer.layer(
      0, inputs: 100, outputs: 100, activation: .relu, random: &random)
    let weights = layer.weights.values.map { Double($0) }
    #expect(weights.allSatisfy { $0.magnitude <= farthest })
    let square = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
    #expect((square.squareRoot() - deviation).magnitude <= 0.02 * deviation)
    #expect(layer.biases.allSatisfy { $0 == 0 })
  }

  @Test(arguments: Activation.all)
  func `that suits its activation gives every layer a gain`(_ activation: Activation) {
    let square = Gain.auto.squared(for: activation)
    #expect(square >= 0.5 && square <= 3)
  }

  @Test func `starts every bias at the same number where it is told to`() {
    for scheme in Self.schemes.values where scheme != .pytorchDefault {
      let network = Network(
        widths: [3, 5, 2], activations: [.tanh], initializer: Initializer(scheme, bias: 0.25),
        seed: 1)
      #expect(network.layers.allSatisfy { $0.biases.allSatisfy { $0 == 0.25 } })
      let plain = Network(
        widths: [3, 5, 2], activations: [.tanh], initializer: Initializer(scheme), seed: 1)
      #expect(network.layers.map { $0.weights } == plain.layers.map { $0.weights })
    }
  }

  @Test func `gives the layers that it was given, whatever the seed`() {
    let layers = [
      InitialLayer(weights: Matrix(rows: 2, columns: 1, values: [0.5, -0.5]), biases: [0.1]),
      InitialLayer(weights: Matrix(rows: 1, columns: 1, values: [2]), biases: [0.3]),
    ]
    for seed in 0..<3 {
      let network = Network(
        widths: [2, 1, 1], activations: [.tanh], initializer: Initializer(.given(layers)),
        seed: UInt64(seed))
      #expect(network.layers.map { $0.weights } == layers.map { $0.weights })
      #expect(network.layers.map { $0.biases } == layers.map { $0.biases })
    }
  }
}
