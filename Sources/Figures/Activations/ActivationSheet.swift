import NeuralNetworks
import Plotting

/// Activations side by side, all on the same axes.
public struct ActivationSheet: Figure {
  private static let columns = 5
  private static let cell = Size(150, 110)
  /// Of the cells; labels of neighbours keep their distance.
  private static let gap = Size(16, 10)
  private static let left = 40.0
  private static let top = 58.0
  private static let bottom = 26.0
  /// Of the plot in its cell, under name and formula.
  private static let plotTop = 31.0

  let activations: [Activation]

  public init(_ activations: [Activation] = Activation.all) {
    precondition(!activations.isEmpty, "a sheet shows something")
    self.activations = activations
  }

  public var title: String { "Activations" }

  public var altText: String {
    let names = activations.map { ActivationWords($0).name }.joined(separator: "; ")
    return clipped(
      "\(Numeral.count(activations.count, "activation", "activations")), each with its slope, over "
        + "x from −4 to 4: \(names).")
  }

  private var rows: Int {
    (activations.count + ActivationSheet.columns - 1) / ActivationSheet.columns
  }
  private var columns: Int { min(activations.count, ActivationSheet.columns) }

  public func drawing(scale: Double) -> Drawing {
    let theme = Theme(scale: scale)
    let pitch = Size(
      ActivationSheet.cell.width + ActivationSheet.gap.width,
      ActivationSheet.cell.height + ActivationSheet.gap.height)
    // Room for the header, however few the cells.
    let width = max(
      360,
      ActivationSheet.left + Double(columns) * pitch.width - ActivationSheet.gap.width
        + Theme.margin
    )
    let height =
      ActivationSheet.top + Double(rows) * pitch.height + ActivationSheet.bottom
      - ActivationSheet.gap.height
    let cells = activations.enumerated().flatMap { n, activation in
      let (row, column) = (n / ActivationSheet.columns, n % ActivationSheet.columns)
      let corner = Point(
        ActivationSheet.left + Double(column) * pitch.width,
        ActivationSheet.top + Double(row) * pitch.height)
      let isLowest = n + ActivationSheet.columns >= activations.count
      return cell(
        activation, at: corner, theme: theme, hasXLabels: isLowest, hasYLabels: column == 0)
    }
    return Drawing(
      size: Size(width, height), scale: scale, marks: header(theme, width) + cells)
  }

  private func header(_ theme: Theme, _ width: Double) -> [Mark] {
    let line = FittedText(
      ["f(x) solid, its slope f′(x) dashed", "the same axes for all"], separator: "   ",
      font: theme.subtitle, smallest: theme.smallestText, width: width - 2 * Theme.margin)
    return [
      Mark(
        "title",
        .text(
          Text(
            title, at: Point(Theme.margin, Theme.titleBaseline), font: theme.title,
            colour: Palette.ink))),
      Mark(
        "subtitle",
        .text(
          Text(
            line.string, at: Point(Theme.margin, Theme.subtitleBaseline), font: line.font,
            colour: Palette.text2))),
    ]
  }

  /// Tick labels stand only under the lowest cells and left of the first ones.
  private func cell(
    _ activation: Activation, at corner: Point, theme: Theme, hasXLabels: Bool, hasYLabels: Bool
  ) -> [Mark] {
    let words = ActivationWords(activation)
    let frame = theme.grid.snapped(
      Rect(
        x: corner.x, y: corner.y + ActivationSheet.plotTop, width: ActivationSheet.cell.width,
        height: ActivationSheet.cell.width * ActivationPlot.aspect))
    let plot = ActivationPlot(activation: activation, theme: theme, plot: frame)
    let axes = Axes(theme: theme, plot: frame)
    let (across, down) = (axes.ticks(across: plot.x), axes.ticks(down: plot.y))
    let texts = [
      ("name", words.name, theme.heading, Palette.ink, 10.0),
      ("formula", words.formula, theme.key, Palette.text2, 23),
    ].map { role, string, font, colour, drop in
      let line = FittedText(
        string, font: font, smallest: theme.smallestText, width: ActivationSheet.cell.width)
      return Mark(
        role,
        .text(
          Text(
            line.string, at: Point(corner.x, corner.y + drop), font: line.font, colour: colour)))
    }
    return texts + axes.gridLines(down, plot.y) + plot.marks
      + (hasXLabels ? axes.labels(below: across, plot.x) : [])
      + (hasYLabels ? axes.left(down, plot.y) : [])
  }
}
