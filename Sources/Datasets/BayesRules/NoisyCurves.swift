import NeuralNetworks

/// The likeliest class of points on curves, one for each class, that noise has moved.
///
/// The density of a curve `c(t)`, `t` uniform in an interval, is
///
///     p(x) = ∫ N(x; c(t), noise² I) dt / ∫ dt
///
/// a sum over nodes that lie close beside the noise. Without noise, the likeliest class is that of
/// the nearest curve.
public struct NoisyCurves: BayesRule {
  struct Node: Hashable, Sendable {
    let x: Double
    let y: Double
    /// The weights of a curve sum to 1.
    let weight: Double
  }

  /// `[classes][nodes]`
  let curves: [[Node]]
  public let noise: Double

  /// Below this noise, a boundary is that of no noise to within a pixel.
  static let leastNoise = 0.005
  /// More nodes than this take too long.
  private static let nodeLimit = 20_000

  init(_ curves: [[Node]], noise: Double) {
    self.curves = curves
    self.noise = noise
  }

  /// Nil for curves that are too long for their noise.
  ///
  /// - Parameters:
  ///   - t: The ends of the interval.
  ///   - speed: At most so far does a curve run while `t` grows by 1.
  ///   - curve: The place on the curve of a class at `t`.
  public init?(
    classes: Int, t: (low: Double, high: Double), speed: Double, noise: Double,
    curve: (Int, Double) -> (x: Double, y: Double)
  ) {
    // A panel of eight nodes is as long as three deviations.
    let length = speed * (t.high - t.low)
    let panels = (length / (3 * max(noise, NoisyCurves.leastNoise))).rounded(.up)
    guard Double(8 * classes) * panels <= Double(NoisyCurves.nodeLimit) else { return nil }
    let rule = Quadrature(from: t.low, to: t.high, panels: max(1, Int(panels)))
    self.init(
      (0..<classes).map { k in
        zip(rule.nodes, rule.weights).map { t, weight in
          let place = curve(k, t)
          return Node(x: place.x, y: place.y, weight: weight / (rule.weights.reduce(0, +)))
        }
      }, noise: noise)
  }

  /// Logarithms of the densities but for what all have in common; without noise, `−distance²`.
  public func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    curves.map { nodes in
      var squares = [Double](repeating: 0, count: nodes.count)
      return places.map { score(of: nodes, x: $0.x, y: $0.y, &squares) }
    }
  }

  private func score(
    of nodes: [Node], x: Double, y: Double, _ squares: inout [Double]
  ) -> Double {
    var nearest = Double.infinity
    for n in nodes.indices {
      let (dx, dy) = (x - nodes[n].x, y - nodes[n].y)
      squares[n] = dx * dx + dy * dy
      nearest = min(nearest, squares[n])
    }
    guard noise >= NoisyCurves.leastNoise else { return -nearest }
    let unit = 1 / (2 * noise * noise)
    var sum = 0.0
    for n in nodes.indices {
      let exponent = (nearest - squares[n]) * unit
      // What is left out adds less than 10⁻¹⁰.
      if exponent > -25 { sum += nodes[n].weight * exponential(exponent) }
    }
    return logarithm(sum) - nearest * unit
  }
}
