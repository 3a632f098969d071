import Datasets
import NeuralNetworks
import Plotting

/// A network after its training: what each node gives out over the inputs, and the weights between
/// the nodes.
public struct NetworkDiagram: Figure {
  private static let smallestWidth = 560.0
  /// Of the page. Layers that need more are drawn closer together, then left out in the middle.
  private static let largestWidth = 1000.0
  /// Between the middles of two layers, where there is room.
  private static let pitch = 66.0
  private static let top = 60.0
  /// Sixteen nodes, and the words for those left out.
  private static let columnHeight = 264.0
  private static let captionDrop = 14.0
  private static let keyDrop = 50.0
  private static let height = top + columnHeight + 64
  private static let longestName = 90.0

  let run: RunView
  let network: Network

  /// - Parameter network: Whose weights gave the run's results.
  public init(_ run: RunView, network: Network) {
    precondition(
      network.inputs == (run.inputs.isEmpty ? run.data.features : run.inputs.count),
      "an input for each feature")
    precondition(network.outputs == run.outputs, "the outputs of the run")
    self.run = run
    self.network = network
  }

  public var title: String { "\(run.name): network" }

  public var altText: String {
    clipped(
      "Network \(run.network) with \(parameters): what each node gives out over the inputs, and the "
        + "weights between them, after training. \(run.mapSentence)")
  }

  private var parameters: String {
    Numeral.count(
      network.layers.reduce(0) { $0 + $1.weights.values.count + $1.biases.count }, "parameter",
      "parameters")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let area = area(theme)
    let shown = NetworkColumns(of: network, area: area, grid: theme.grid)
    let links = NetworkLinks(of: network, between: shown.columns)
    let outputs = NodeOutputs(
      of: network, over: run,
      showing: Dictionary(
        uniqueKeysWithValues: shown.columns.map { ($0.layer, $0.nodes.map { $0.index }) }))
    let width = width(theme)
    let header = Header(
      theme: theme, width: width, title: run.titleWithWeights, result: run.mapResult,
      subtitle: making, note: run.mapNote, aside: run.regime)
    let columns = zip(shown.columns, outputs.layers).map { column, values in
      let shading = shading(of: column.layer, values)
      return pictures(column, values, shading, theme) + captions(column, shading, area, theme)
    }
    let key = NetworkKey(links: links, theme: theme, width: width)
    return Drawing(
      size: Size(width, NetworkDiagram.height), scale: scale,
      marks: header.marks + note(theme, width) + links.marks + columns.flatMap { $0 }
        + names(shown.columns, theme) + leftOut(shown, theme)
        + key.marks(at: area.maxY + NetworkDiagram.keyDrop))
  }

  private var making: [String] {
    run.making + [parameters]
      + (run.hasDiverged && !run.isInitial ? ["last finite weights"] : [])
  }

  /// What of more than two features the nodes are shown over.
  private func note(_ theme: Theme, _ width: Double) -> [Mark] {
    guard run.data.features > 2, let note = run.slice.note else { return [] }
    let line = FittedText(
      "nodes: \(note)", font: theme.subtitle, smallest: theme.smallestText,
      width: width - 2 * Theme.margin)
    let place = Point(width - Theme.margin, NetworkDiagram.top - 7)
    return [
      Mark(
        "note",
        .text(
          Text(
            line.string, at: place, anchor: .end, font: line.font, colour: Palette.text2)))
    ]
  }

  private func shading(of layer: Int, _ outputs: [[Double]]) -> NodeShading {
    layer == network.layers.count
      ? (run.isRegression ? .targets(run.targetScale) : .probability(of: network.outputs))
      : NodeShading(
        outputs, activation: layer == 0 ? .identity : network.layers[layer - 1].activation)
  }

  private func pictures(
    _ column: NetworkColumns.Column, _ values: [[Double]], _ shading: NodeShading, _ theme: Theme
  ) -> [Mark] {
    column.nodes.indices.flatMap { n in
      thumbnail(
        values[n], shading.shadings[n], column.nodes[n].frame,
        isOutput: column.layer == network.layers.count, theme)
    }
  }

  private func thumbnail(
    _ values: [Double], _ shading: Shading, _ frame: Rect, isOutput: Bool, _ theme: Theme
  ) -> [Mark] {
    let field = ScalarField(
      columns: NodeOutputs.samples, rows: NodeOutputs.samples, frame: frame, values: values)
    let pixels = Int((frame.width * theme.scale).rounded())
    let missing = field.missing
    return [
      Mark("node", .image(shading.raster(field, width: pixels, height: pixels), in: frame))
    ] + (missing.steps.isEmpty ? [] : [Mark("no number", .hatch(missing, Theme.notANumber))]) + [
      Mark(
        "node frame",
        theme.grid.frame(frame, isOutput ? Stroke(0.5, Palette.ink) : Theme.frame))
    ]
  }
}

extension NetworkDiagram {
  private var inputNames: [String] {
    run.inputs.isEmpty ? run.data.featureNames : run.inputs.map { $0.name }
  }

  private var outputNames: [String] {
    if run.isRegression { return [run.targetName] }
    return run.outputs == 1
      ? [run.probabilityName] : (0..<run.outputs).map { "P(\(run.className($0)))" }
  }

  private func fitted(_ name: String, _ theme: Theme) -> FittedText {
    FittedText(
      name, font: theme.key, smallest: theme.smallestText, width: NetworkDiagram.longestName)
  }

  private func room(for names: [String], _ theme: Theme) -> Double {
    names.map { fitted($0, theme) }.map { $0.font.width(of: $0.string) }.reduce(0) { max($0, $1) }
  }

  /// From the middle of the first column to the middle of the last, with room for names on both
  /// sides.
  private func area(_ theme: Theme) -> Rect {
    let beside = Theme.margin + 5 + 15
    let left = max(60, beside + room(for: inputNames, theme))
    let right = max(80, beside + room(for: outputNames, theme))
    let layers = Double(network.layers.count)
    let width = min(
      max(NetworkDiagram.smallestWidth, layers * NetworkDiagram.pitch + left + right),
      NetworkDiagram.largestWidth)
    return Rect(
      x: left, y: NetworkDiagram.top, width: width - left - right,
      height: NetworkDiagram.columnHeight)
  }

  private func width(_ theme: Theme) -> Double {
    let beside = Theme.margin + 5 + 15
    return area(theme).maxX + max(80, beside + room(for: outputNames, theme))
  }

  /// Left of the inputs and right of the outputs.
  private func names(_ columns: [NetworkColumns.Column], _ theme: Theme) -> [Mark] {
    let inputs = columns[0].nodes.map { (inputNames[$0.index], $0.frame, "input name") }
    let outputs = columns[columns.count - 1].nodes.map {
      (outputNames[$0.index], $0.frame, "output name")
    }
    return (inputs + outputs).map { name, frame, role in
      let line = fitted(name, theme)
      let isInput = role == "input name"
      let place = Point(
        isInput ? frame.minX - 5 : frame.maxX + 5, frame.centre.y + line.font.capHeight / 2)
      return Mark(
        role,
        .text(
          Text(
            line.string, at: place, anchor: isInput ? .end : .start, font: line.font,
            colour: Palette.ink)))
    }
  }

  /// How many nodes of a layer, and how many layers, are left out.
  private func leftOut(_ shown: NetworkColumns, _ theme: Theme) -> [Mark] {
    func text(_ role: String, _ string: String, at place: Point) -> Mark {
      let baseline = Point(place.x, place.y + theme.key.capHeight / 2)
      return Mark(
        role,
        .text(
          Text(
            string, at: baseline, anchor: .middle, font: theme.key, colour: Palette.text2,
            halo: true)))
    }
    let nodes = shown.columns.compactMap { $0.hidden }.map {
      text("nodes left out", "⋮ \(Numeral.count($0.count)) more", at: $0.place)
    }
    guard let (count, place) = shown.hidden else { return nodes }
    let dot = Marker([.fill(.circle(Point(0, 0), radius: 1.6), Palette.text2)])
    let dots = [-9.0, 0, 9].map { Point(place.x + $0, place.y - 8) }
    return nodes + [
      Mark("gap", .markers(dot, at: dots)),
      text("layers left out", "\(count) more layers", at: Point(place.x, place.y + 8)),
    ]
  }

  /// Under a column what its nodes are, how many, and what their colours span.
  private func captions(
    _ column: NetworkColumns.Column, _ shading: NodeShading, _ area: Rect, _ theme: Theme
  ) -> [Mark] {
    let room = max(NetworkColumns.smallestPitch, area.width / Double(network.layers.count)) - 4
    let lines = [
      ("caption", "\(kind(of: column.layer)), \(network.widths[column.layer])", Palette.ink),
      ("range", shading.range, Palette.text2),
    ]
    return lines.enumerated().map { n, text in
      let line = FittedText(
        text.1, font: theme.key, smallest: theme.smallestText, width: min(room, 110))
      let place = Point(column.x, area.maxY + NetworkDiagram.captionDrop + 12 * Double(n))
      return Mark(
        text.0,
        .text(
          Text(line.string, at: place, anchor: .middle, font: line.font, colour: text.2)))
    }
  }

  private func kind(of layer: Int) -> String {
    if layer == 0 { return "input" }
    if layer == network.layers.count, run.isRegression { return run.link }
    if layer == network.layers.count { return run.outputs == 1 ? "sigmoid" : "softmax" }
    return ActivationWords(network.layers[layer - 1].activation).short
  }
}
