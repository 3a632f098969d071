/// What a hidden layer does to its weighted sums.
public enum Activation: Hashable, Sendable {
  case identity
  case sigmoid
  case tanh
  case relu
  case leakyReLU(slope: Float)
  case elu(alpha: Float)
  case gelu
  case silu
  case softplus
  case sin
}
