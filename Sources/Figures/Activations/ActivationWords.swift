import NeuralNetworks
import Plotting

/// What is written about an activation: its name, its formula, and which values it takes.
struct ActivationWords {
  let name: String
  /// Without parameters.
  var short: String { String(name.prefix { $0 != "," }) }
  /// Of x, in one line.
  let formula: String
  let range: ValueRange

  init(_ activation: Activation) {
    switch activation {
    case .identity:
      self.init("identity", "x", .all)
    case .sigmoid:
      self.init("sigmoid", "1 / (1 + exp(−x))", ValueRange(0, .beyond, 1, .beyond))
    case .tanh:
      self.init("tanh", "tanh x", ValueRange(-1, .beyond, 1, .beyond))
    case .relu:
      self.init("ReLU", "max(0, x)", .from(0))
    case .leakyReLU(let slope):
      let factor = ActivationWords.number(Double(slope))
      self.init(
        "leaky ReLU, slope \(factor)", "max(0, x) + \(factor) · min(0, x)",
        slope > 0 ? .all : .from(0))
    case .elu(let alpha):
      let factor = ActivationWords.number(Double(alpha))
      self.init(
        "ELU, α = \(factor)",
        "x above 0, \(alpha == 1 ? "exp(x) − 1" : "\(factor) · (exp(x) − 1)") below",
        alpha > 0 ? ValueRange(-Double(alpha), .beyond, .infinity, .beyond) : .from(0))
    case .selu:
      self.init(
        "SELU", "1.0507 · ELU(x), α = 1.6733",
        ValueRange(-1.758099, .beyond, .infinity, .beyond))
    case .celu(let alpha):
      let factor = ActivationWords.number(Double(alpha))
      self.init(
        "CELU, α = \(factor)",
        "x above 0, \(alpha == 1 ? "exp(x) − 1" : "\(factor) · (exp(x / \(factor)) − 1)") below",
        ValueRange(-Double(alpha), .beyond, .infinity, .beyond))
    case .gelu:
      // At x = −0.7518.
      self.init("GELU", "x Φ(x)", .from(-0.169971))
    case .silu:
      // At x = −1.2785.
      self.init("SiLU", "x / (1 + exp(−x))", .from(-0.278465))
    case .mish:
      // At x = −1.1924.
      self.init("mish", "x tanh(ln(1 + exp(x)))", .from(-0.308841))
    case .softplus:
      self.init("softplus", "ln(1 + exp(x))", ValueRange(0, .beyond, .infinity, .beyond))
    case .softsign:
      self.init("softsign", "x / (1 + |x|)", ValueRange(-1, .beyond, 1, .beyond))
    case .hardtanh(let lowest, let highest):
      let ends = [lowest, highest].map { ActivationWords.number(Double($0)) }
      self.init(
        "hard tanh" + (lowest == -1 && highest == 1 ? "" : ", \(ends[0]) to \(ends[1])"),
        "min(max(\(ends[0]), x), \(ends[1]))",
        ValueRange(Double(lowest), .reached, Double(highest), .reached))
    case .hardsigmoid:
      self.init("hard sigmoid", "min(max(0, (x + 3) / 6), 1)", ValueRange(0, .reached, 1, .reached))
    case .hardswish:
      self.init("hard swish", "x min(max(0, (x + 3) / 6), 1)", .from(-0.375))
    case .relu6:
      self.init("ReLU6", "min(max(0, x), 6)", ValueRange(0, .reached, 6, .reached))
    case .sin:
      self.init("sin", "sin x", ValueRange(-1, .reached, 1, .reached))
    case .gaussian:
      self.init("gaussian", "exp(−x²)", ValueRange(0, .beyond, 1, .reached))
    }
  }

  private init(_ name: String, _ formula: String, _ range: ValueRange) {
    self.name = name
    self.formula = formula
    self.range = range
  }

  /// With the fewest decimals, four at most, that a reader would miss.
  static func number(_ value: Double) -> String {
    let decimals = (0..<4).first { places in
      let power = Elementary.powerOfTen(places)
      return ((value * power).rounded() - value * power).magnitude < 1e-4 * power
    }
    return Numeral.fixed(value, decimals: decimals ?? 4)
  }
}

/// The values that a function takes.
struct ValueRange {
  enum End { case reached, beyond }

  let low: Double
  let lowEnd: End
  let high: Double
  let highEnd: End

  init(_ low: Double, _ lowEnd: End, _ high: Double, _ highEnd: End) {
    self.low = low
    self.lowEnd = lowEnd
    self.high = high
    self.highEnd = highEnd
  }

  static let all = ValueRange(-.infinity, .beyond, .infinity, .beyond)
  static func from(_ low: Double) -> ValueRange { ValueRange(low, .reached, .infinity, .beyond) }

  /// "[−0.17, ∞)"; a bracket where the end is taken.
  var text: String {
    let ends = [low, high].map { end in
      end.isInfinite
        ? Numeral.fixed(end, decimals: 0) : ActivationWords.number((100 * end).rounded() / 100)
    }
    return "\(lowEnd == .reached ? "[" : "(")\(ends[0]), \(ends[1])"
      + (highEnd == .reached ? "]" : ")")
  }
}
