import Datasets
import NeuralNetworks
import Plotting

/// The key of regression: of maps the ramp of the target with round numbers; how many points there are.
extension MapKey {
  var numbers: MapPanel {
    guard run.showsSlice else {
      return MapPanel(
        marks: sets(from: Point(plot.minX, top)), maxY: top + MapKey.lineHeight + 16)
    }
    let width = min(150, plot.width)
    let ramp = theme.grid.snapped(Rect(x: plot.minX, y: top + 5, width: width, height: 10))
    let rows = sets(from: Point(ramp.maxX + 26, top))
    let isBeside = rows.allSatisfy { ($0.textBox?.maxX ?? 0) <= layout.edges.high }
    let under = sets(from: Point(plot.minX, top + 43))
    let name = FittedText(
      run.targetName, font: theme.key, smallest: theme.smallestText, width: width)
    let marks =
      [
        text("key title", name.string, at: Point(plot.minX, top)),
        Mark("key ramp", .image(MapKey.fieldShades, in: ramp)),
      ] + levels(run.targetScale, ramp)
      + [Mark("key frame", theme.grid.frame(ramp, Theme.frame))] + (isBeside ? rows : under)
    let low = isBeside ? top + 2 * MapKey.lineHeight : top + 43 + 2 * MapKey.lineHeight
    return MapPanel(marks: marks, maxY: low + 16)
  }

  private static let fieldShades = Raster(
    width: ProbabilityRamp.levels, height: 1, pixels: ProbabilityRamp.shades.map { $0.rgb })

  /// A line at each round number, as on the map, and those numbers for which there is room.
  private func levels(_ scale: TargetScale, _ ramp: Rect) -> [Mark] {
    var end = -Double.infinity
    return scale.ticks(about: 5).flatMap { value, words -> [Mark] in
      let x = ramp.minX + scale.share(value) * ramp.width
      let half = theme.key.width(of: words) / 2
      let middle = max(x, plot.minX + half)
      let line = Mark(
        "key level", theme.grid.vertical(ramp.minY, ramp.maxY, at: x, Theme.outerIsoLine))
      guard middle - half >= end + 6, middle + half <= layout.edges.high else {
        return [line]
      }
      end = middle + half
      return [
        line, text("key level label", words, at: Point(middle, top + 26), anchor: .middle),
      ]
    }
  }

  /// "● train, 320 points", "○ validation, 80 points"
  private func sets(from start: Point) -> [Mark] {
    let sets = [("train", run.data.train, true), ("validation", run.data.validation, false)]
    return sets.filter { $0.0 == "train" || $0.1.count > 0 }.enumerated().flatMap { n, set in
      let y = start.y + MapKey.lineHeight * Double(n)
      let centre = Point(start.x + 4, y - theme.key.capHeight / 2)
      let colour =
        run.showsSlice
        ? TargetScale.colour(of: TargetScale.levels - 1) : MapPoints.colour(of: 0)
      let marker =
        set.2
        ? Marker.solid(.circle, colour, radius: MapKey.markerRadius)
        : Marker.hollow(.circle, colour, radius: MapKey.markerRadius)
      return [
        Mark("key marker", .markers(marker, at: [centre])),
        text(
          "key set", "\(set.0), \(Numeral.count(set.1.count, "point", "points"))",
          at: Point(start.x + 14, y)),
      ]
    }
  }
}

extension DecisionField {
  /// Where a network finds round numbers.
  func levelLines(of scale: TargetScale) -> [Mark] {
    scale.ticks(about: 5).compactMap { value, _ in
      guard value > scale.low, value < scale.high else { return nil }
      let path = ContourLines(of: first, at: scale.logOdds(value)) { exact($0)[0] }.path
      return path.steps.isEmpty ? nil : Mark("contour level", .stroke(path, Theme.outerIsoLine))
    }
  }
}
