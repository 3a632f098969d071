import NeuralNetworks
import Plotting

/// An activation and its slope over x from −4 to 4, a unit as long in x as in y, on axes through 0.
struct ActivationPlot {
  static let domain = Interval(-4, 4)
  static let lowest = -1.2
  /// Height over width.
  static let aspect = 160.0 / 360

  static let valueLine = Stroke(2, Palette.ink)
  static let slopeLine = Stroke(1.5, Palette.series[1], dash: [5, 2.5], cap: .butt)
  private static let dotRadius = 2.4
  private static let samples = 361

  let activation: Activation
  let theme: Theme
  let plot: Rect

  var x: Scale { Scale(.linear, ActivationPlot.domain, from: plot.minX, to: plot.maxX) }

  var y: Scale {
    let height = ActivationPlot.domain.width * plot.height / plot.width
    return Scale(
      .linear, Interval(ActivationPlot.lowest, ActivationPlot.lowest + height), from: plot.maxY,
      to: plot.minY)
  }

  /// The axes through 0 and both curves.
  var marks: [Mark] {
    [
      Mark("axis", theme.grid.horizontal(plot.minX, plot.maxX, at: y.place(0), Theme.frame)),
      Mark("axis", theme.grid.vertical(plot.minY, plot.maxY, at: x.place(0), Theme.frame)),
      Mark("curves", .clipped(to: plot.insetBy(-1), [valueMark] + slopeMarks)),
    ] + kinkMarks
  }

  func value(_ x: Double) -> Double { Double(activation.value(Float(x))) }

  func slope(_ x: Double) -> Double {
    let z = Float(x)
    return Double(activation.slope(z, activation.value(z)))
  }

  /// A jump of the slope.
  struct Kink {
    let x: Double
    /// The slopes just left and just right of it.
    let left: Double
    let right: Double
  }

  /// Where the slope jumps, from left to right.
  var kinks: [Kink] {
    activation.kinks.compactMap { place in
      let x = Double(place)
      let step = 1e-6 * max(1, x.magnitude)
      let kink = Kink(x: x, left: slope(x - step), right: slope(x + step))
      let isSeen = ActivationPlot.domain.contains(x)
      return isSeen && (kink.left - kink.right).magnitude > 1e-3 ? kink : nil
    }
  }

  private var valueMark: Mark {
    Mark(
      "value", .stroke(.polyline(points(ActivationPlot.domain, value)), ActivationPlot.valueLine))
  }

  /// From one jump to the next.
  private var slopeMarks: [Mark] {
    let ends = kinks.map { (low: $0.x - 1e-6, high: $0.x + 1e-6) }
    let lows = [ActivationPlot.domain.low] + ends.map { $0.high }
    let highs = ends.map { $0.low } + [ActivationPlot.domain.high]
    return zip(lows, highs).map { low, high in
      Mark(
        "slope",
        .stroke(.polyline(points(Interval(low, high), slope)), ActivationPlot.slopeLine))
    }
  }

  private func points(_ domain: Interval, _ f: (Double) -> Double) -> [Point] {
    (0..<ActivationPlot.samples).map { n in
      let at = domain.low + domain.width * Double(n) / Double(ActivationPlot.samples - 1)
      return Point(x.place(at), y.place(f(at)))
    }
  }

  /// A filled dot at the slope at a kink, an open one at the other end of the break.
  private var kinkMarks: [Mark] {
    let circle = Path.circle(Point(0, 0), radius: ActivationPlot.dotRadius)
    let colour = ActivationPlot.slopeLine.colour
    return kinks.flatMap { kink in
      [kink.left, kink.right].map { end in
        let isTaken = (end - slope(kink.x)).magnitude < 1e-3
        let dot = Marker([
          .fill(circle, isTaken ? colour : Palette.paper), .stroke(circle, Stroke(1.2, colour)),
        ])
        return Mark(
          isTaken ? "slope at the kink" : "open end",
          .markers(dot, at: [Point(x.place(kink.x), y.place(end))]))
      }
    }
  }
}
