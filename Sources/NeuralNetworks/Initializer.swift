/// The distribution that a layer's initial weights are drawn from, by its number of inputs
/// (`fan_in`) and outputs (`fan_out`). Biases start at zero unless a case says otherwise.
public enum Initializer: Hashable, Sendable, CaseIterable {
  /// `U(±√(6 / (fan_in + fan_out)))` and `N(0, 2 / (fan_in + fan_out))`:
  /// [Glorot and Bengio 2010](https://proceedings.mlr.press/v9/glorot10a.html).
  case glorotUniform, glorotNormal
  /// `U(±√(6 / fan_in))` and `N(0, 2 / fan_in)`: [He et al. 2015](https://arxiv.org/abs/1502.01852).
  case heUniform, heNormal
  /// `U(±√(3 / fan_in))` and `N(0, 1 / fan_in)`: LeCun et al., Efficient BackProp, 1998.
  case lecunUniform, lecunNormal
  /// `U(±1 / √fan_in)` for weights and biases, as `torch.nn.Linear` starts.
  case pytorchDefault

  /// A layer as it is before training.
  func layer(
    inputs: Int, outputs: Int, activation: Activation, random: inout RandomStream
  ) -> Layer {
    let draw = distribution(inputs: Double(inputs), outputs: Double(outputs))
    let weights = (0..<inputs * outputs).map { _ in Float(draw(&random)) }
    let biases = (0..<outputs).map { _ in self == .pytorchDefault ? Float(draw(&random)) : 0 }
    return Layer(
      weights: Matrix(rows: inputs, columns: outputs, values: weights), biases: biases,
      activation: activation)
  }

  private func distribution(
    inputs: Double, outputs: Double
  ) -> (inout RandomStream) -> Double {
    switch self {
    case .glorotUniform: Self.uniform(bound: (6 / (inputs + outputs)).squareRoot())
    case .glorotNormal: Self.normal(deviation: (2 / (inputs + outputs)).squareRoot())
    case .heUniform: Self.uniform(bound: (6 / inputs).squareRoot())
    case .heNormal: Self.normal(deviation: (2 / inputs).squareRoot())
    case .lecunUniform: Self.uniform(bound: (3 / inputs).squareRoot())
    case .lecunNormal: Self.normal(deviation: (1 / inputs).squareRoot())
    case .pytorchDefault: Self.uniform(bound: 1 / inputs.squareRoot())
    }
  }

  private static func uniform(bound: Double) -> (inout RandomStream) -> Double {
    { $0.uniform(in: -bound, bound) }
  }

  private static func normal(deviation: Double) -> (inout RandomStream) -> Double {
    { deviation * $0.normal() }
  }
}
