import Datasets
import NeuralNetworks
import Plotting

/// The line between the header and a map: what a reader must know of this map.
struct MapNotes {
  let run: RunView
  let plane: Plane
  let window: MapWindow
  let points: MapPoints
  let field: DecisionField
  let theme: Theme

  var marks: [Mark] {
    let right = window.window.frame.maxX
    let baseline = MapNotes.baseline(over: window.window.frame)
    let room = 0.62 * window.window.frame.width
    let notes = notes
    let line = FittedText(
      notes, separator: " · ", font: theme.subtitle, smallest: theme.smallestText, width: room)
    var marks: [Mark] = []
    if case .diverged(let epoch) = run.outcome {
      let text = Text(
        "diverged at epoch \(epoch)", at: Point(right, baseline), anchor: .end,
        font: theme.notice, colour: Palette.bad)
      let cross = Point(text.start.x - 9, baseline - theme.notice.capHeight / 2)
      marks = [Mark("cross", .markers(.failure, at: [cross])), Mark("failure", .text(text))]
    }
    guard !notes.isEmpty else { return marks }
    let shift = marks.isEmpty ? 0 : 24 + theme.notice.width(of: failureText)
    return marks + [
      Mark(
        "note",
        .text(
          Text(
            line.string, at: Point(right - shift, baseline), anchor: .end,
            font: line.font, colour: Palette.text2)))
    ]
  }

  static func baseline(over frame: Rect) -> Double { frame.minY - 7 }

  private var failureText: String {
    if case .diverged(let epoch) = run.outcome { "diverged at epoch \(epoch)" } else { "" }
  }

  private var notes: [String] {
    let drawn = points.drawn
    return [
      plane.note,
      run.hasDiverged && !run.isInitial ? "last finite weights" : nil,
      field.hasBoundary ? nil : "no boundary in view",
      field.missingMarks.isEmpty ? nil : "no number where hatched",
      window.window.isEqual ? nil : "axes not to the same scale",
      drawn.count < drawn.of
        ? "\(Numeral.count(drawn.count)) of \(Numeral.count(drawn.of)) points, all wrong ones"
        : nil,
    ].compactMap { $0 }
  }
}
