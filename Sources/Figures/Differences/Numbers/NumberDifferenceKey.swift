import NeuralNetworks
import Plotting

/// What the lines and points of a difference of numbers mean.
struct NumberDifferenceKey {
  private static let markerRadius = 3.1
  private static let lineLength = 22.0
  private static let pitch = 13.5

  /// Whether a key of colours stands at the left.
  enum Colours { case none, beside }

  let pair: NumberPair
  let theme: Theme
  let plot: Rect
  let colours: Colours
  /// What each line is, as "prediction of tanh".
  let lines: [(name: String, stroke: Stroke)]

  /// The lower end, with some room.
  var maxY: Double { plot.maxY + 103 }

  /// Where the words of lines begin: beside the key of colours, where there is one.
  private var left: Double { plot.minX + (colours == .none ? 0 : 176) }

  var marks: [Mark] {
    lines.enumerated().flatMap { n, line in
      row(
        n, line.name,
        Mark(
          "key line",
          theme.grid.horizontal(
            left, left + Self.lineLength, at: middle(n), line.stroke)))
    } + [
      text(
        "key limit", limit, at: Point(left, baseline(lines.count)), width: plot.maxX - left)
    ] + misses
  }

  private var limit: String {
    "off: more than \(pair.text(pair.limit)) from the true \(pair.a.targetName), twice the "
      + "smaller rmse"
  }

  /// How many points each of the runs misses.
  private var misses: [Mark] {
    let pitch = plot.width / 4
    return NumberPair.Miss.allCases.enumerated().flatMap { n, miss in
      let x = plot.minX + pitch * Double(n)
      let y = plot.maxY + 89
      let count = Numeral.count(pair.misses.count { $0 == miss })
      let place = Point(x + 4, y - theme.key.capHeight / 2)
      let marker = NumberMisses.marker(miss, radius: Self.markerRadius)
      return [
        Mark("key marker", .markers(marker, at: [place])),
        text(
          "key miss", "\(pair.name(of: miss)) \(count)", at: Point(x + 12, y), width: pitch - 18),
      ]
    }
  }

  private func row(_ n: Int, _ name: String, _ sample: Mark) -> [Mark] {
    [
      sample,
      text("key name", name, at: Point(left + 28, baseline(n)), width: plot.maxX - left - 28),
    ]
  }

  private func baseline(_ row: Int) -> Double { plot.maxY + 43 + Self.pitch * Double(row) }
  private func middle(_ row: Int) -> Double { baseline(row) - theme.key.capHeight / 2 }

  private func text(_ role: String, _ string: String, at origin: Point, width: Double) -> Mark {
    let line = FittedText(string, font: theme.key, smallest: theme.smallestText, width: width)
    return Mark(role, .text(Text(line.string, at: origin, font: line.font, colour: Palette.ink)))
  }
}

extension NumberPair {
  /// The lines of the two runs: A solid, B dashed.
  var keyLines: [(name: String, stroke: Stroke)] {
    let (long, short) = (pair.names, pair.shortNames)
    return [(short.a, long.a, Theme.boundary), (short.b, long.b, Theme.otherBoundary)].map {
      ("prediction of \($0)" + ($0 == $1 ? "" : ", \($1)"), $2)
    }
  }
}
