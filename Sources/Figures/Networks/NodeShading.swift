import NeuralNetworks
import Plotting

/// The colours of the outputs of a layer's nodes, and what they span.
struct NodeShading {
  /// `[nodes]`
  let shadings: [Shading]
  /// "−1 to 1", "|a| ≤ 7.3"
  let range: String

  /// P(class) of log-odds.
  static func probability(of count: Int) -> NodeShading {
    NodeShading(
      shadings: Array(repeating: .probability, count: count), range: "P: 0 to 1")
  }

  /// Numbers that regression finds.
  static func targets(_ scale: TargetScale) -> NodeShading {
    let ends = [scale.low, scale.high].map { Numeral.significant($0, digits: 2) }
    return NodeShading(shadings: [.probability], range: ends.joined(separator: " to "))
  }

  /// Functions with two bounds are coloured from bound to bound; others, and those whose upper bound
  /// is far from what they usually give out, from −m to m with m the largest magnitude that the node
  /// gives out, so that 0 is neutral.
  init(_ outputs: [[Double]], activation: Activation) {
    switch activation {
    case .sigmoid, .hardsigmoid, .gaussian: self.init(from: 0, to: 1, of: outputs.count)
    case .tanh, .softsign, .sin: self.init(from: -1, to: 1, of: outputs.count)
    case .hardtanh(let lowest, let highest) where max(-lowest, highest) <= 2:
      self.init(from: Double(lowest), to: Double(highest), of: outputs.count)
    case .identity, .relu, .leakyReLU, .elu, .selu, .celu, .gelu, .silu, .mish, .softplus,
      .hardtanh, .hardswish, .relu6:
      let largest = outputs.map { node in
        node.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
      }
      self.init(
        shadings: largest.map {
          let reach = min($0 > 1e-30 ? $0 : 1, 1e6)
          return NodeShading.shading(from: -reach, to: reach)
        },
        range: "|a| ≤ " + Numeral.significant(largest.reduce(0) { max($0, $1) }, digits: 2))
    }
  }

  private init(from low: Double, to high: Double, of count: Int) {
    let shading = NodeShading.shading(from: low, to: high)
    self.init(
      shadings: Array(repeating: shading, count: count),
      range: [low, high].map { ActivationWords.number($0) }.joined(separator: " to "))
  }

  private init(shadings: [Shading], range: String) {
    self.shadings = shadings
    self.range = range
  }

  private static func shading(from low: Double, to high: Double) -> Shading {
    let levels = ProbabilityRamp.levels
    return Shading(
      thresholds: (1..<levels).map { low + (high - low) * Double($0) / Double(levels) },
      colours: ProbabilityRamp.shades, missing: Palette.paper)
  }
}
