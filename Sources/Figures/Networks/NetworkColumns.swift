import NeuralNetworks
import Plotting

/// Where the nodes of a network stand: a column for each layer, without the middle ones of too many.
struct NetworkColumns {
  /// More nodes than this are shown in part.
  static let limit = 16
  /// Between the middles of two layers, at least.
  static let smallestPitch = 56.0
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
    /// 0 for the inputs.
    let layer: Int
    let nodes: [Node]
    let x: Double
    /// How many nodes are not shown, and where that is said.
    let hidden: (count: Int, place: Point)?
  }

  let columns: [Column]
  /// How many layers are not shown, and where that is said.
  let hidden: (count: Int, place: Point)?

  /// - Parameters:
  ///   - area: The middles of the first and the last column are on its sides.
  init(of network: Network, area: Rect, grid: DeviceGrid) {
    let widths = network.widths
    let places = NetworkColumns.places(of: widths.count, across: area.width)
    let pitch = area.width / Double(places.count - 1)
    columns = places.enumerated().compactMap { n, layer in
      guard let layer else { return nil }
      let shown = NetworkColumns.shown(
        widths[layer], norms: { NetworkColumns.norms(of: layer, in: network) })
      return NetworkColumns.column(
        layer, shown, of: widths[layer], at: area.minX + pitch * Double(n), area: area, grid: grid)
    }
    let count = widths.count - columns.count
    hidden = places.firstIndex(of: nil).map {
      (count, Point(area.minX + pitch * Double($0), area.centre.y))
    }
  }

  /// The layers from left to right, with nothing in place of those for which there is no room.
  private static func places(of layers: Int, across width: Double) -> [Int?] {
    let room = max(3, Int((width / smallestPitch + 1e-9).rounded(.down)) + 1)
    guard layers > room else { return Array(0..<layers) }
    let first = room / 2
    return Array(0..<first) + [nil] + Array(layers - (room - 1 - first)..<layers)
  }

  private static func column(
    _ layer: Int, _ shown: [Int], of count: Int, at x: Double, area: Rect, grid: DeviceGrid
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
      layer: layer, nodes: nodes, x: x,
      hidden: count > limit ? (count - shown.count, middle) : nil)
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
