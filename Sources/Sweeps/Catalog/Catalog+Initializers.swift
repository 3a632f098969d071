import NeuralNetworks

extension Catalog {
  package static let initializers: [Entry<Initializer>] = [
    Entry(
      "glorot_uniform", "Uniform in ±gain * sqrt(6 / (in + out)); also called Xavier.",
      [.gain("1", 1), .bias]
    ) { Initializer(.glorotUniform, gain: $0.gain, bias: $0.bias) },
    Entry(
      "glorot_normal", "Normal with variance gain^2 * 2 / (in + out).", [.gain("1", 1), .bias]
    ) { Initializer(.glorotNormal, gain: $0.gain, bias: $0.bias) },
    Entry(
      "he_uniform", "Uniform in ±gain * sqrt(3 / in); also called Kaiming.",
      [.gain("the square root of 2, relu's", 2.0.squareRoot()), .bias]
    ) { Initializer(.heUniform, gain: $0.gain, bias: $0.bias) },
    Entry(
      "he_normal", "Normal with variance gain^2 / in.",
      [.gain("the square root of 2, relu's", 2.0.squareRoot()), .bias]
    ) { Initializer(.heNormal, gain: $0.gain, bias: $0.bias) },
    Entry("lecun_uniform", "Uniform in ±sqrt(3 / in).", [.bias]) {
      Initializer(.lecunUniform, bias: $0.bias)
    },
    Entry("lecun_normal", "Normal with variance 1 / in.", [.bias]) {
      Initializer(.lecunNormal, bias: $0.bias)
    },
    Entry("pytorch_default", "Uniform in ±1 / sqrt(in), biases too, as torch.nn.Linear.") { _ in
      .pytorchDefault
    },
    Entry("zeros", "All weights 0, so that all neurons of a layer stay alike.", [.bias]) {
      Initializer(.zeros, bias: $0.bias)
    },
    Entry(
      "uniform", "Uniform in ±scale, whatever the layer.",
      [.number("scale", .atLeast(0), 0.05, "The largest weight."), .bias]
    ) { Initializer(.uniform(scale: $0.number("scale")), bias: $0.bias) },
    Entry(
      "normal", "Normal, whatever the layer.",
      [.number("standard_deviation", .atLeast(0), 0.05, "How far weights are from 0."), .bias]
    ) {
      Initializer(
        .normal(standardDeviation: $0.number("standard_deviation")), bias: $0.bias)
    },
    Entry(
      "given", "These numbers, whatever the seed.",
      [
        Parameter(
          name: "layers", form: .weights, presence: .required,
          summary:
            "Of each layer, the output last, \"weight\", [outputs, inputs], and \"bias\", [outputs], "
            + "as in PyTorch.")
      ]
    ) { Initializer(.given($0.givenLayers.map { $0.layer })) },
  ]

  /// Klambauer et al.'s for selu, He's where every layer passes about half of its input, else
  /// Glorot's.
  package static func usualInitializer(of layers: [Choice]) -> String {
    let kinds = Set(layers.map { $0.kind })
    if kinds == ["selu"] { return "lecun_normal" }
    return !kinds.isEmpty && kinds.isSubset(of: reluFamily) ? "he_uniform" : "glorot_uniform"
  }
}

extension Parameter {
  fileprivate static var bias: Parameter {
    .neutral("bias", .parameters, "What every bias starts at.")
  }

  fileprivate static func gain(_ words: String, _ usual: Double) -> Parameter {
    Parameter(
      name: "gain", form: .numberOrWord(.above(0), "auto"),
      presence: .derived(words, .value(.number(usual))),
      summary: "A factor; \"auto\" is calculate_gain of the layer's activation.")
  }
}

extension Settings {
  fileprivate var bias: Double { self["bias"] == nil ? 0 : number("bias") }

  fileprivate var givenLayers: [LayerWeights] {
    guard case .weights(let layers) = self["layers"] else {
      preconditionFailure("layers are parameters by the catalog")
    }
    return layers
  }

  fileprivate var gain: Gain? {
    switch self["gain"] {
    case .text: .auto
    case .number(let gain): .number(gain)
    default: nil
    }
  }
}
