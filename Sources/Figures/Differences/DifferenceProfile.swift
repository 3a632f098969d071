import Datasets
import NeuralNetworks
import Plotting

/// The probabilities of two runs over a single feature, and their difference.
struct DifferenceProfile {
  private static let samples = 419

  private let pair: RunPair
  private let x: Scale
  /// In points of the page.
  private let places: [Double]
  /// `[curves][places]`
  private let a: [[Double]]
  private let b: [[Double]]

  init(_ pair: RunPair, over x: Scale) {
    self.pair = pair
    self.x = x
    places = (0..<DifferenceProfile.samples).map {
      min(x.start, x.end) + x.length * Double($0) / Double(DifferenceProfile.samples - 1)
    }
    let values = places.map { x.value(at: $0) }
    a = pair.a.probabilities(at: values)
    b = pair.b.probabilities(at: values)
  }

  private var isSigned: Bool { pair.a.isTwoClass }

  /// Of A solid, of B dashed, with grid lines, labels and frame.
  ///
  /// - Parameter rows: What lies under the curves in the same frame is so high.
  func curves(_ theme: Theme, _ plot: Rect, above rows: Double) -> [Mark] {
    let y = Scale(.linear, Interval(0, 1), from: plot.maxY - rows, to: plot.minY + 4)
    let axes = Axes(theme: theme, plot: plot)
    let ticks = axes.ticks(down: y)
    let lines = a.indices.flatMap { k -> [Mark] in
      let colour = a.count == 1 ? Palette.ink : MapPoints.colour(of: k)
      var (solid, dashed) = (Theme.boundary, Theme.otherBoundary)
      (solid.colour, dashed.colour) = (colour, colour)
      return [("probability A", a[k], solid), ("probability B", b[k], dashed)]
        .flatMap { role, values, stroke in
          pieces(values, y).map { Mark(role, .stroke(.polyline($0), stroke)) }
        }
    }
    let name = isSigned ? "P(\(pair.a.className(1)))" : "P(class)"
    return axes.gridLines(ticks, y) + axes.left(ticks, y) + lines
      + [title(name, over: plot, theme), axes.frame]
  }

  /// Purple where A's probability is higher, green where B's is; of several classes grey.
  func difference(_ theme: Theme, _ plot: Rect) -> [Mark] {
    let y = Scale(
      .linear, Interval(isSigned ? -1 : 0, 1), from: plot.maxY - 4, to: plot.minY + 4)
    let axes = Axes(theme: theme, plot: plot)
    let ticks = Ticks((isSigned ? [-1, 0, 1] : [0, 1]).map { RoundNumber($0) })
    let lines = pieces(differences, y)
    let feature = FittedText(
      pair.a.data.featureNames[0], font: theme.axisTitle, smallest: theme.smallestText, width: 220)
    let xTitle = Text(
      feature.string, at: Point(plot.centre.x, plot.maxY + 27), anchor: .middle,
      font: feature.font, colour: Palette.ink)
    return axes.gridLines(ticks, y) + lines.flatMap { areas($0, zero: y.place(0)) }
      + lines.map {
        Mark("difference", .stroke(.polyline($0), Stroke(1, Palette.ink)))
      } + axes.below(axes.ticks(across: x, within: MapLayout.page.edges), x) + axes.left(ticks, y)
      + [
        title(pair.differenceName, over: plot, theme), Mark("x title", .text(xTitle)), axes.frame,
      ]
  }

  private var differences: [Double] {
    places.indices.map { n in
      isSigned
        ? a[0][n] - b[0][n]
        : a.indices.reduce(0) { $0 + (a[$1][n] - b[$1][n]).magnitude } / 2
    }
  }

  /// Between a line and the height of 0, on each side of it.
  private func areas(_ line: [Point], zero: Double) -> [Mark] {
    let sides = [
      ("A is higher", -1.0, isSigned ? Palette.differenceA : Palette.grid),
      ("B is higher", 1, Palette.differenceB),
    ]
    return sides.prefix(isSigned ? 2 : 1).map { role, sign, colour in
      let side = line.map { Point($0.x, sign * ($0.y - zero) > 0 ? $0.y : zero) }
      let ends = [Point(line[line.count - 1].x, zero), Point(line[0].x, zero)]
      return Mark(
        isSigned ? role : "difference area", .fill(.polyline(side + ends, closed: true), colour))
    }
  }

  /// What is a number, as lines.
  private func pieces(_ values: [Double], _ y: Scale) -> [[Point]] {
    zip(places, values).map { Point($0, $1.isNaN ? .nan : y.place($1)) }.split { $0.y.isNaN }
      .map { Array($0) }.filter { $0.count > 1 }
  }

  private func title(_ words: String, over plot: Rect, _ theme: Theme) -> Mark {
    let line = FittedText(
      words, font: theme.axisTitle, smallest: theme.smallestText, width: 0.5 * plot.width)
    let place = Point(plot.minX - 30, MapNotes.baseline(over: plot))
    return Mark(
      "y title", .text(Text(line.string, at: place, font: line.font, colour: Palette.ink)))
  }
}

extension RunPair {
  /// "P(class 1), tanh − relu"
  var differenceName: String {
    a.isTwoClass
      ? "P(\(a.className(1))), \(shortNames.a) − \(shortNames.b)"
      : "½ Σ |P of one − P of the other|"
  }
}
