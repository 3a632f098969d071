import Datasets
import NeuralNetworks
import Plotting

/// The line between the header and a map: what a reader must know of this map.
struct MapNotes {
  let run: RunView
  let words: [String]
  let frame: Rect
  /// Where the line is free.
  let left: Double
  let theme: Theme

  private var baseline: Double { MapNotes.baseline(over: frame) }
  private var room: Double { frame.maxX - left }

  var marks: [Mark] {
    let failure = failure
    let taken = failure.compactMap { $0.textBox }.map { $0.width + 24 }.first ?? 0
    let line = FittedText(
      words, separator: " · ", font: theme.subtitle, smallest: theme.smallestText,
      width: room - taken)
    guard !words.isEmpty, line.width <= room - taken else { return failure }
    return failure + [
      Mark(
        "note",
        .text(
          Text(
            line.string, at: Point(frame.maxX - taken, baseline), anchor: .end, font: line.font,
            colour: Palette.text2)))
    ]
  }

  /// "✕ diverged at epoch 12", "✕ time limit at epoch 12", at the right end of the line.
  private var failure: [Mark] {
    let words: String
    switch run.outcome {
    case .finished, .stopped: return []
    case .outOfTime(let epoch): words = "time limit at epoch \(epoch)"
    case .diverged(let epoch): words = "diverged at epoch \(epoch)"
    }
    let text = Text(
      words, at: Point(frame.maxX, baseline), anchor: .end,
      font: theme.notice, colour: Palette.bad)
    guard text.width + 14 <= room else { return [] }
    let cross = Point(text.start.x - 9, baseline - theme.notice.capHeight / 2)
    return [Mark("cross", .markers(.failure, at: [cross])), Mark("failure", .text(text))]
  }

  static func baseline(over frame: Rect) -> Double { frame.minY - 7 }
}

extension RunView {
  /// Of weights that are not those at the end.
  var weightsNote: String? { hasDiverged && !isInitial ? "last finite weights" : nil }
}

extension MapPoints {
  /// Of points that are left out.
  var note: String? {
    guard drawn.count < drawn.of else { return nil }
    return "\(Numeral.count(drawn.count)) of \(Numeral.count(drawn.of)) points, all wrong ones"
  }
}
