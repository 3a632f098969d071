import NeuralNetworks
import Plotting

/// The losses of all seeds of a configuration under its map, without axes.
struct Sparkline {
  private static let line = Stroke(0.75, Palette.text2)

  let configuration: ConfigurationView
  let sweep: SweepView
  let theme: Theme
  let frame: Rect

  var marks: [Mark] {
    let x = sweep.epochScale(across: frame)
    let y = CurveQuantity.loss.scale(sweep, down: frame)
    let curves = SeedCurves(configuration) { CurveQuantity.loss.value(sweep.judged($0), sweep) }
    let dot = Marker([.fill(.circle(Point(0, 0), radius: 1), Palette.text2)])
    let lines = curves.seeds.compactMap { seed -> Mark? in
      let points = PlacedCurve(Curve(name: "", samples: seed.samples), x: x, y: y).points
        .thinned(scale: theme.scale)
      guard points.count > 1 else {
        return points.isEmpty ? nil : Mark("spark", .markers(dot, at: points))
      }
      return Mark("spark", .stroke(.polyline(points), Sparkline.line))
    }
    let base = theme.grid.horizontal(frame.minX, frame.maxX, at: frame.maxY, Theme.gridLine)
    return [Mark("spark base", base), Mark("sparks", .clipped(to: frame, lines))]
      + curves.crosses(x: x, y: y, .smallFailure, between: frame.minY + 2, and: frame.maxY - 2)
  }
}
