import Datasets
import NeuralNetworks
import Plotting

/// All of one run on a page: its map, its loss and its accuracy.
public struct RunCard: Figure {
  private static let width = 800.0
  private static let height = 470.0
  /// From one line at the foot to the next.
  private static let leading = 13.0

  let run: RunView
  let scales: SharedScales
  let id: String
  let version: String

  /// - Parameters:
  ///   - id: By which the run is found again, such as "4f1c9a2e".
  ///   - version: Of the program, such as "nn-sweep 1.0.0".
  public init(_ run: RunView, scales: SharedScales, id: String, version: String) {
    self.run = run
    self.scales = scales
    self.id = id
    self.version = version
  }

  public var title: String { "\(run.name): run \(id)" }

  public var altText: String {
    let what = run.isRegression ? "Prediction, loss and R²" : "Decision boundary, loss and accuracy"
    return clipped(
      "\(what) of \(run.mapSentence)\(run.trueBoundarySentence)")
  }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let panel = run.panel(theme, .card)
    let more = run.regime.isEmpty ? 0 : RunCard.leading
    let height = max(RunCard.height, panel.maxY + 18) + more
    return Drawing(
      size: Size(RunCard.width, height), scale: scale,
      marks: header(theme).marks + panel.marks
        + LossCurves(run, scales: scales).chart(theme, .cardLoss).marks
        + AccuracyCurves(run, scales: scales).chart(theme, .cardAccuracy).marks
        + [
          diagnosis(theme), regime(theme, at: height - 10 - RunCard.leading),
          footer(theme, at: height - 10),
        ].compactMap { $0 })
  }

  private func header(_ theme: Theme) -> Header {
    Header(
      theme: theme, width: RunCard.width, title: run.titleWithWeights, result: run.mapResult,
      subtitle: run.making, note: "\(run.mapNote)   run \(id)", layout: .card)
  }

  /// The rest of how the run was made, in a line of its own, so that nothing of it is left out.
  private func regime(_ theme: Theme, at baseline: Double) -> Mark? {
    guard !run.regime.isEmpty else { return nil }
    return line("regime", ["training:"] + run.regime, theme, at: baseline)
  }

  /// What strikes in the network's diagnosis, under the curves.
  private func diagnosis(_ theme: Theme) -> Mark? {
    guard let words = run.diagnosis?.words, let first = words.first else { return nil }
    let layout = CurveLayout.cardAccuracy
    let line = FittedText(
      [first], optional: Array(words.dropFirst()), separator: "   ", font: theme.key,
      smallest: theme.smallestText, width: layout.maxX - layout.minX)
    let place = Point(layout.minX, layout.epochTitleBaseline + 20)
    return Mark(
      "diagnosis", .text(Text(line.string, at: place, font: line.font, colour: Palette.text2)))
  }

  private func footer(_ theme: Theme, at baseline: Double) -> Mark {
    line(
      "footer", [version, "run \(id)", mapLegend, "curves: validation black, train grey"], theme,
      at: baseline)
  }

  /// A line as wide as the page.
  private func line(
    _ role: String, _ parts: [String], _ theme: Theme, at baseline: Double
  ) -> Mark {
    let margin = HeaderLayout.card.margin
    let line = FittedText(
      parts, separator: "   ", font: theme.key, smallest: theme.smallestText,
      width: RunCard.width - 2 * margin)
    return Mark(
      role,
      .text(Text(line.string, at: Point(margin, baseline), font: line.font, colour: Palette.text2)))
  }

  /// What the lines of the map mean.
  private var mapLegend: String {
    if run.isRegression, run.data.features > 1 {
      return run.showsSlice
        ? "map: the network, dashed at round numbers" : "line: where predicted and true are equal"
    }
    guard run.data.features > 1 else { return "line: the network, symbols: the data" }
    return run.isTwoClass
      ? "boundary: P = 0.5, thin lines 0.25 and 0.75, dashed 0.1 and 0.9"
      : "boundary: where the two likeliest classes are equally likely"
  }
}
