import Datasets
import NeuralNetworks
import Plotting

/// A network after its training: what each node gives out over the inputs, and the weights between
/// the nodes.
public struct NetworkDiagram: Figure {
  private static let smallestWidth = 560.0
  /// Between the middles of two layers.
  private static let smallestPitch = 66.0
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
    precondition(network.inputs == run.data.features, "an input for each feature")
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
    let columns = NetworkColumns(of: network, area: area, grid: theme.grid).columns
    let links = NetworkLinks(of: network, between: columns)
    let outputs = NodeOutputs(of: network, over: run)
    let shadings = outputs.layers.indices.map { shading(of: $0, outputs.layers[$0]) }
    let width = width(theme)
    let header = Header(
      theme: theme, width: width, title: run.titleWithWeights, result: run.mapResult,
      subtitle: making, note: run.mapNote)
    let pictures = columns.indices.flatMap { l in
      columns[l].nodes.flatMap { node in
        thumbnail(
          outputs.layers[l][node.index], shadings[l].shadings[node.index], node.frame,
          isOutput: l == columns.count - 1, theme)
      }
    }
    let names = names(columns, theme)
    let captions = captions(columns, shadings, theme)
    let key = NetworkKey(links: links, theme: theme, width: width)
    return Drawing(
      size: Size(width, NetworkDiagram.height), scale: scale,
      marks: header.marks + note(theme, width) + links.marks + pictures + names + captions
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
      ? .probability(of: network.outputs)
      : NodeShading(
        outputs, activation: layer == 0 ? .identity : network.layers[layer - 1].activation)
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
  private var inputNames: [String] { run.data.featureNames }

  private var outputNames: [String] {
    run.outputs == 1
      ? ["P(\(run.className(1)))"] : (0..<run.outputs).map { "P(\(run.className($0)))" }
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
    let width = max(
      NetworkDiagram.smallestWidth - left - right, layers * NetworkDiagram.smallestPitch)
    return Rect(
      x: left, y: NetworkDiagram.top, width: width, height: NetworkDiagram.columnHeight)
  }

  private func width(_ theme: Theme) -> Double {
    let beside = Theme.margin + 5 + 15
    return area(theme).maxX + max(80, beside + room(for: outputNames, theme))
  }

  /// Left of the inputs, right of the outputs, and how many nodes are left out.
  private func names(_ columns: [NetworkColumns.Column], _ theme: Theme) -> [Mark] {
    let inputs = columns[0].nodes.map { (inputNames[$0.index], $0.frame, "input name") }
    let outputs = columns[columns.count - 1].nodes.map {
      (outputNames[$0.index], $0.frame, "output name")
    }
    let beside = (inputs + outputs).map { name, frame, role in
      let line = fitted(name, theme)
      let isInput = role == "input name"
      return Mark(
        role,
        .text(
          Text(
            line.string,
            at: Point(
              isInput ? frame.minX - 5 : frame.maxX + 5, frame.centre.y + line.font.capHeight / 2),
            anchor: isInput ? .end : .start, font: line.font, colour: Palette.ink)))
    }
    let hidden = columns.compactMap { $0.hidden }.map { hidden in
      Mark(
        "nodes left out",
        .text(
          Text(
            "⋮ \(Numeral.count(hidden.count)) more",
            at: Point(hidden.place.x, hidden.place.y + theme.key.capHeight / 2), anchor: .middle,
            font: theme.key, colour: Palette.text2, halo: true)))
    }
    return beside + hidden
  }

  /// Under each column what its nodes are, how many, and what their colours span.
  private func captions(
    _ columns: [NetworkColumns.Column], _ shadings: [NodeShading], _ theme: Theme
  ) -> [Mark] {
    let pitch = columns[1].x - columns[0].x
    return columns.indices.flatMap { l in
      let lines = [
        ("caption", "\(kind(of: l)), \(network.widths[l])", Palette.ink),
        ("range", shadings[l].range, Palette.text2),
      ]
      return lines.enumerated().map { n, text in
        let line = FittedText(
          text.1, font: theme.key, smallest: theme.smallestText, width: min(pitch - 4, 110))
        return Mark(
          text.0,
          .text(
            Text(
              line.string,
              at: Point(
                columns[l].x,
                NetworkDiagram.top + NetworkDiagram.columnHeight + NetworkDiagram.captionDrop
                  + 12 * Double(n)),
              anchor: .middle, font: line.font, colour: text.2)))
      }
    }
  }

  private func kind(of layer: Int) -> String {
    if layer == 0 { return "input" }
    if layer == network.layers.count { return run.outputs == 1 ? "sigmoid" : "softmax" }
    return ActivationWords(network.layers[layer - 1].activation).short
  }
}
