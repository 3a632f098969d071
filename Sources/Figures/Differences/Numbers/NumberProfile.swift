import Datasets
import NeuralNetworks
import Plotting

/// What two runs find over a single feature, and how far they are apart.
struct NumberProfile {
  private static let samples = 419

  private let pair: NumberPair
  private let x: Scale
  /// In points of the page.
  private let places: [Double]
  private let a: [Double]
  private let b: [Double]

  /// Between two places of the page.
  init(_ pair: NumberPair, from start: Double, to end: Double) {
    let x = Scale(.linear, pair.a.onlyFeature, from: start, to: end)
    let places = (0..<Self.samples).map {
      start + (end - start) * Double($0) / Double(Self.samples - 1)
    }
    let values = places.map { Float(x.value(at: $0)) }
    self.pair = pair
    self.x = x
    self.places = places
    a = pair.a.answers(values)
    b = pair.b.answers(values)
  }

  /// What A finds less what B finds.
  var differences: [Double] { zip(a, b).map { $0 - $1 } }

  /// Both curves over the points, with grid lines, labels and frame.
  func curves(_ theme: Theme, _ plot: Rect) -> [Mark] {
    let data = pair.a.data
    let range = Interval.around(
      (data.train.targets + data.validation.targets).map { Double($0) })
    let y = Scale(.linear, range, from: plot.maxY, to: plot.minY)
    let axes = Axes(theme: theme, plot: plot)
    let ticks = axes.ticks(down: y)
    let points = NumberMisses(pair, width: plot.width) { n in
      let value = pair.a.judged.samples[point: n].first.map { Double($0) } ?? .nan
      return value.isFinite ? Point(x.place(value), y.place(pair.targets[n])) : nil
    }
    let lines = [("prediction A", a, Theme.boundary), ("prediction B", b, Theme.otherBoundary)]
      .flatMap { role, values, stroke in
        pieces(values, y, reach: plot.height).flatMap { line in
          [
            Mark("under boundary", .stroke(.polyline(line), Theme.underBoundary)),
            Mark(role, .stroke(.polyline(line), stroke)),
          ]
        }
      }
    return axes.gridLines(ticks, y) + axes.left(ticks, y) + points.marks
      + [Mark("plot", .clipped(to: plot, lines)), title(data.targetName ?? "", plot, theme)]
      + [axes.frame]
  }

  /// Purple where A finds more, green where B does.
  func difference(_ theme: Theme, _ plot: Rect) -> [Mark] {
    let reach = DifferenceScale(differences).reach
    let y = Scale(.linear, Interval(-reach, reach), from: plot.maxY - 4, to: plot.minY + 4)
    let axes = Axes(theme: theme, plot: plot)
    let ticks = axes.ticks(down: y)
    let lines = pieces(differences, y, reach: plot.height)
    let feature = FittedText(
      pair.a.data.featureNames[0], font: theme.axisTitle, smallest: theme.smallestText, width: 220)
    let inside =
      lines.flatMap { areas($0, zero: y.place(0)) }
      + lines.map { Mark("difference", .stroke(.polyline($0), Stroke(1, Palette.ink))) }
    return axes.gridLines(ticks, y) + [Mark("plot", .clipped(to: plot, inside))]
      + axes.below(axes.ticks(across: x, within: MapLayout.page.edges), x) + axes.left(ticks, y)
      + [
        title(pair.differenceName, plot, theme),
        Mark(
          "x title",
          .text(
            Text(
              feature.string, at: Point(plot.centre.x, plot.maxY + 27), anchor: .middle,
              font: feature.font, colour: Palette.ink))), axes.frame,
      ]
  }

  /// "tanh is higher", "relu is higher", with their colours.
  func key(_ theme: Theme, _ plot: Rect) -> [Mark] {
    let names = pair.pair.shortNames
    let entries = [(names.a, Palette.differenceA), (names.b, Palette.differenceB)]
    return entries.enumerated().flatMap { n, entry in
      let y = plot.maxY + 43 + 13.5 * Double(n)
      let patch = theme.grid.snapped(Rect(x: plot.minX, y: y - 7.5, width: 9, height: 9))
      let name = FittedText(
        "\(entry.0) is higher", font: theme.key, smallest: theme.smallestText, width: 150)
      return [
        Mark("key area", .fill(.rect(patch), entry.1)),
        Mark(
          "key area name",
          .text(
            Text(
              name.string, at: Point(plot.minX + 14, y), font: name.font, colour: Palette.ink))),
      ]
    }
  }

  /// Between a line and the height of 0, on each side of it.
  private func areas(_ line: [Point], zero: Double) -> [Mark] {
    let sides = [
      ("A is higher", -1.0, Palette.differenceA), ("B is higher", 1, Palette.differenceB),
    ]
    return sides.map { role, sign, colour in
      let side = line.map { Point($0.x, sign * ($0.y - zero) > 0 ? $0.y : zero) }
      let ends = [Point(line[line.count - 1].x, zero), Point(line[0].x, zero)]
      return Mark(role, .fill(.polyline(side + ends, closed: true), colour))
    }
  }

  /// What is a number, as lines; what is far beyond the plot, not so far.
  private func pieces(_ values: [Double], _ y: Scale, reach: Double) -> [[Point]] {
    let (low, high) = (min(y.start, y.end) - reach, max(y.start, y.end) + reach)
    return zip(places, values).map { place, value in
      Point(place, value.isNaN ? .nan : min(max(y.place(value), low), high))
    }.split { $0.y.isNaN }.map { Array($0) }.filter { $0.count > 1 }
  }

  private func title(_ words: String, _ plot: Rect, _ theme: Theme) -> Mark {
    let line = FittedText(
      words, font: theme.axisTitle, smallest: theme.smallestText, width: 0.3 * plot.width + 20)
    let place = Point(plot.minX - 30, MapNotes.baseline(over: plot))
    return Mark(
      "y title", .text(Text(line.string, at: place, font: line.font, colour: Palette.ink)))
  }
}
