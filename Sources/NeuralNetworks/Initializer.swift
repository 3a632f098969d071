/// The distribution that a layer's initial weights are drawn from, by its number of inputs
/// (`fan_in`) and outputs (`fan_out`). Biases start at ``bias`` unless a scheme says otherwise.
public struct Initializer: Hashable, Sendable {
  public enum Scheme: Hashable, Sendable {
    /// `U(±g √(6 / (fan_in + fan_out)))` and `N(0, 2 g² / (fan_in + fan_out))`, usually `g = 1`:
    /// [Glorot and Bengio 2010](https://proceedings.mlr.press/v9/glorot10a.html).
    case glorotUniform, glorotNormal
    /// `U(±g √(3 / fan_in))` and `N(0, g² / fan_in)`, usually `g = √2`:
    /// [He et al. 2015](https://arxiv.org/abs/1502.01852).
    case heUniform, heNormal
    /// `U(±√(3 / fan_in))` and `N(0, 1 / fan_in)`: LeCun et al., Efficient BackProp, 1998.
    case lecunUniform, lecunNormal
    /// `U(±1 / √fan_in)` for weights and biases, as `torch.nn.Linear` starts.
    case pytorchDefault
    /// All neurons of a layer alike, so that they stay alike: what symmetry breaking is for.
    case zeros
    /// `U(±scale)`, whatever the layer.
    case uniform(scale: Double)
    /// `N(0, standardDeviation²)`, whatever the layer.
    case normal(standardDeviation: Double)
    /// These numbers, layer by layer, whatever the seed.
    case given([InitialLayer])
  }

  public var scheme: Scheme
  /// `g` of Glorot's and He's schemes; nil for their usual one.
  public var gain: Gain?
  /// Of every neuron, where the scheme does not say otherwise.
  public var bias: Double

  public init(_ scheme: Scheme, gain: Gain? = nil, bias: Double = 0) {
    self.scheme = scheme
    self.gain = gain
    self.bias = bias
  }

  public static let glorotUniform = Initializer(.glorotUniform)
  public static let glorotNormal = Initializer(.glorotNormal)
  public static let heUniform = Initializer(.heUniform)
  public static let heNormal = Initializer(.heNormal)
  public static let lecunUniform = Initializer(.lecunUniform)
  public static let lecunNormal = Initializer(.lecunNormal)
  public static let pytorchDefault = Initializer(.pytorchDefault)
  public static let zeros = Initializer(.zeros)

  /// A layer as it is before training.
  ///
  /// - Parameter number: From 0.
  func layer(
    _ number: Int, inputs: Int, outputs: Int, activation: Activation, random: inout RandomStream
  ) -> Layer {
    if case .given(let layers) = scheme {
      let given = layers[number]
      precondition(given.inputs == inputs && given.outputs == outputs, "weights of these widths")
      return Layer(weights: given.weights, biases: given.biases, activation: activation)
    }
    let distribution = distribution(inputs: inputs, outputs: outputs, activation: activation)
    let weights = (0..<inputs * outputs).map { _ in Float(distribution.draw(&random)) }
    let biases = (0..<outputs).map { _ in
      scheme == .pytorchDefault ? Float(distribution.draw(&random)) : Float(bias)
    }
    return Layer(
      weights: Matrix(rows: inputs, columns: outputs, values: weights), biases: biases,
      activation: activation)
  }

  /// Of the weights of a layer.
  func distribution(inputs: Int, outputs: Int, activation: Activation) -> Distribution {
    let (inputs, both) = (Double(inputs), Double(inputs + outputs))
    /// `g²`.
    func power(_ usual: Double) -> Double { gain?.squared(for: activation) ?? usual }
    return switch scheme {
    case .glorotUniform: .uniform(bound: (6 * power(1) / both).squareRoot())
    case .glorotNormal: .normal(deviation: (2 * power(1) / both).squareRoot())
    case .heUniform: .uniform(bound: (3 * power(2) / inputs).squareRoot())
    case .heNormal: .normal(deviation: (power(2) / inputs).squareRoot())
    case .lecunUniform: .uniform(bound: (3 / inputs).squareRoot())
    case .lecunNormal: .normal(deviation: (1 / inputs).squareRoot())
    case .pytorchDefault: .uniform(bound: 1 / inputs.squareRoot())
    case .zeros, .given: .zero
    case .uniform(let scale): .uniform(bound: scale)
    case .normal(let deviation): .normal(deviation: deviation)
    }
  }

  enum Distribution: Hashable {
    case zero
    /// `U(±bound)`.
    case uniform(bound: Double)
    /// `N(0, deviation²)`.
    case normal(deviation: Double)

    func draw(_ random: inout RandomStream) -> Double {
      switch self {
      case .zero: 0
      case .uniform(let bound): random.uniform(in: -bound, bound)
      case .normal(let deviation): deviation * random.normal()
      }
    }
  }
}
