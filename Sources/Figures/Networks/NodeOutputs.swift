import Datasets
import NeuralNetworks
import Plotting

/// What every node of a network gives out over the inputs, on a coarse grid.
struct NodeOutputs {
  /// Nodes of the grid along each side.
  static let samples = 31

  /// Inputs, hidden layers, outputs: `[shown layers][shown nodes][places]`, row by row from the top
  /// left. Outputs are log-odds, `ln p / (1 − p)` of the probability of a class.
  let layers: [[[Double]]]

  /// - Parameter showing: The nodes of each layer that is shown, the inputs being layer 0.
  init(of network: Network, over run: RunView, showing nodes: [Int: [Int]]) {
    let places = NodeOutputs.points(run)
    let points = run.inputs.inputs(of: places)
    var a = Matrix(rows: points.count / network.inputs, columns: network.inputs, values: points)
    var layers = [NodeOutputs.columns(a, nodes[0] ?? [])]
    for (l, layer) in network.layers.enumerated() {
      a = Network(layers: [layer]).logits(a)
      guard let nodes = nodes[l + 1] else { continue }
      guard l + 1 == network.layers.count else {
        layers.append(NodeOutputs.columns(a, nodes))
        continue
      }
      let odds =
        run.isRegression
        ? [run.answers(places).map { run.targetScale.logOdds($0) }]
        : NodeOutputs.logOdds(NodeOutputs.columns(a, Array(0..<a.columns)))
      layers.append(nodes.map { odds[$0] })
    }
    self.layers = layers
  }

  /// All nodes.
  init(of network: Network, over run: RunView) {
    let nodes = network.widths.enumerated().map { ($0, Array(0..<$1)) }
    self.init(of: network, over: run, showing: Dictionary(uniqueKeysWithValues: nodes))
  }

  /// Places over all of the data, `[places, features]`; as long a unit in x as in y. A single
  /// feature runs from left to right.
  private static func points(_ run: RunView) -> [Float] {
    let frame = Rect(x: 0, y: 0, width: 1, height: 1)
    let nodes = ScalarField.nodes(columns: samples, rows: samples, in: frame)
    guard run.data.features > 1 else {
      let range = MapWindow.range(
        (run.data.train.points + run.data.validation.points).map { Double($0) })
      let x = Scale(.linear, Interval(range.low, range.high).padded(by: 0.06), from: 0, to: 1)
      return nodes.map { Float(x.value(at: $0.x)) }
    }
    let plane = run.slice
    let window = MapWindow(run, plane: plane, theme: Theme(), layout: .square(frame)).window
    return plane.features(
      at: nodes.map { (window.x.value(at: $0.x), window.y.value(at: $0.y)) })
  }

  private static func columns(_ a: Matrix, _ shown: [Int]) -> [[Double]] {
    shown.map { j in (0..<a.rows).map { Double(a[$0, j]) } }
  }

  /// A single logit is the log-odds of class 1; of several, zₖ − ln Σ exp zⱼ over the others.
  private static func logOdds(_ z: [[Double]]) -> [[Double]] {
    guard z.count > 1 else { return z }
    return z.indices.map { k in
      z[k].indices.map { n in
        let others = z.indices.filter { $0 != k }.map { z[$0][n] }
        let largest = others.reduce(-Double.infinity) { max($0, $1) }
        guard z[k][n].isFinite, others.allSatisfy({ $0.isFinite }) else { return .nan }
        let sum = others.reduce(0) { $0 + Elementary.exp(max($1 - largest, -700)) }
        return z[k][n] - largest - Elementary.ln(sum)
      }
    }
  }
}
