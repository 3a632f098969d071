import NeuralNetworks

extension NoisyCurves {
  /// More places than this take too long.
  private static let placeLimit = 2_000_000.0

  /// The integral of the largest density over the plane, divided by the classes, on a grid that is
  /// fine beside the noise; nil where that takes too many places. Within 5 · 10⁻⁵.
  public var accuracy: Double? {
    guard noise >= NoisyCurves.leastNoise else { return areFarApart ? 1 : nil }
    let reach = 6 * noise
    let (x, y) = (range { $0.x }, range { $0.y })
    let area = (x.high - x.low + 2 * reach) * (y.high - y.low + 2 * reach)
    let step = max(noise / 8, (area / NoisyCurves.placeLimit).squareRoot())
    guard step <= noise / 2 else { return nil }
    var grid = Grid(x: x, y: y, margin: reach, step: step)
    var largest = [Double](repeating: 0, count: grid.densities.count)
    for nodes in curves {
      grid.set(nodes, noise: noise)
      for n in largest.indices { largest[n] = max(largest[n], grid.densities[n]) }
    }
    return largest.reduce(0, +) * step * step / Double(curves.count)
  }

  /// Whether no noise to speak of reaches from one curve to the middle between two.
  private var areFarApart: Bool {
    guard noise > 0 else { return true }
    let least = 144 * noise * noise
    return curves.indices.allSatisfy { k in
      curves[..<k].joined().allSatisfy { a in
        curves[k].allSatisfy { (a.x - $0.x) * (a.x - $0.x) + (a.y - $0.y) * (a.y - $0.y) > least }
      }
    }
  }

  private func range(_ coordinate: (Node) -> Double) -> (low: Double, high: Double) {
    let all = curves.flatMap { $0.map { coordinate($0) } }
    return (
      all.reduce(.infinity) { min($0, $1) }, all.reduce(-.infinity) { max($0, $1) }
    )
  }
}

/// The density of one class at the nodes of a square grid.
private struct Grid {
  let left: Double
  let top: Double
  let margin: Double
  let step: Double
  let columns: Int
  /// Row by row.
  private(set) var densities: [Double]

  init(
    x: (low: Double, high: Double), y: (low: Double, high: Double), margin: Double, step: Double
  ) {
    (left, top) = (x.low - margin, y.low - margin)
    columns = Int((x.high - x.low + 2 * margin) / step) + 2
    let rows = Int((y.high - y.low + 2 * margin) / step) + 2
    densities = [Double](repeating: 0, count: columns * rows)
    (self.margin, self.step) = (margin, step)
  }

  /// Each node adds to the places within the margin: the product of a factor of `x` and one of `y`.
  mutating func set(_ nodes: [NoisyCurves.Node], noise: Double) {
    for n in densities.indices { densities[n] = 0 }
    let scale = 1 / (2 * Double.pi * noise * noise)
    for node in nodes {
      let (x, across) = bell(node.x - left, noise)
      let (y, down) = bell(node.y - top, noise)
      for (row, height) in down.enumerated() {
        let start = (y + row) * columns + x
        let factor = height * node.weight * scale
        for column in across.indices { densities[start + column] += factor * across[column] }
      }
    }
  }

  /// `exp(−d² / 2 noise²)` at the grid's lines around a place, and the first of these.
  private func bell(_ place: Double, _ noise: Double) -> (first: Int, heights: [Double]) {
    let first = Int(((place - margin) / step).rounded(.up))
    let last = Int((place + margin) / step)
    let heights = (max(first, 0)...last).map { line in
      let d = (Double(line) * step - place) / noise
      return exponential(-d * d / 2)
    }
    return (max(first, 0), heights)
  }
}
