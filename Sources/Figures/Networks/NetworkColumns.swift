import NeuralNetworks
import Plotting

/// Where the nodes of a network stand: a column for each layer.
struct NetworkColumns {
  /// More nodes than this are shown in part.
  static let limit = 16
  /// A node is no larger than this.
  private static let largestNode = 30.0
  private static let largestPitch = 46.0
  /// Of the words for the nodes left out.
  private static let gap = 16.0

  struct Node {
    /// Which of its layer.
    let index: Int
    let frame: Rect
  }

  struct Column {
    let nodes: [Node]
    let x: Double
    /// How many nodes are not shown, and where that is said.
    let hidden: (count: Int, place: Point)?
  }

  let columns: [Column]

  /// - Parameters:
  ///   - area: The middles of the first and the last column are on its sides.
  init(of network: Network, area: Rect, grid: DeviceGrid) {
    let widths = network.widths
    columns = widths.indices.map { l in
      let x = area.minX + area.width * Double(l) / Double(widths.count - 1)
      let shown = NetworkColumns.shown(
        widths[l], norms: { NetworkColumns.norms(of: l, in: network) })
      return NetworkColumns.column(shown, of: widths[l], at: x, area: area, grid: grid)
    }
  }

  private static func column(
    _ shown: [Int], of count: Int, at x: Double, area: Rect, grid: DeviceGrid
  ) -> Column {
    let room = count > limit ? gap : 0
    let pitch = min(largestPitch, (area.height - room) / Double(shown.count))
    let size = grid.edge(min(largestNode, pitch - 1))
    let top = area.centre.y - (pitch * Double(shown.count) + room) / 2
    let nodes = shown.enumerated().map { n, index in
      let y = top + pitch * (Double(n) + 0.5) + (n >= shown.count / 2 ? room : 0)
      return Node(
        index: index,
        frame: Rect(
          x: grid.edge(x - size / 2), y: grid.edge(y - size / 2), width: size, height: size))
    }
    let middle = Point(x, top + pitch * Double(shown.count / 2) + room / 2)
    return Column(
      nodes: nodes, x: x, hidden: count > limit ? (count - shown.count, middle) : nil)
  }

  /// Of too many nodes the first ones, and of the rest those with the largest norms, each half in
  /// their own order.
  private static func shown(_ count: Int, norms: () -> [Double]) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    let norms = norms()
    let rest = (limit / 2..<count).sorted { (norms[$1], $0) < (norms[$0], $1) }
    return Array(0..<limit / 2) + rest.prefix(limit / 2).sorted()
  }

  /// √Σ w² of the weights that leave each node of a layer, of those that enter it for the last.
  private static func norms(of layer: Int, in network: Network) -> [Double] {
    func norm(_ weights: some Sequence<Float>) -> Double {
      weights.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }
    guard layer < network.layers.count else {
      let w = network.layers[layer - 1].weights
      return (0..<w.columns).map { j in norm((0..<w.rows).lazy.map { w[$0, j] }) }
    }
    let w = network.layers[layer].weights
    return (0..<w.rows).map { i in norm((0..<w.columns).lazy.map { w[i, $0] }) }
  }
}
