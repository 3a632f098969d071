import Datasets
import NeuralNetworks
import Plotting

/// The key of any number of classes: for each its symbol, its name, its points and how many of them
/// are wrong; under all what filled, hollow and ringed symbols are.
extension MapKey {
  private static let rowHeight = 28.0

  private struct Entry {
    let name: String
    let counts: String
  }

  var classes: MapPanel {
    let entries = entries
    let columns = columns(of: entries)
    let pitch = plot.width / Double(columns)
    func place(_ n: Int) -> (x: Double, y: Double) {
      (
        plot.minX + Double(n % columns) * pitch,
        top + 1 + Double(n / columns) * MapKey.rowHeight
      )
    }
    let marks = entries.indices.flatMap { k in
      self.marks(of: k, entries[k], at: place(k), width: pitch - 14)
    }
    let count = entries.count + (run.showsTrueBoundary ? 1 : 0)
    let truth = place(entries.count)
    let sets = sets(at: place(count - 1).y + 31)
    return MapPanel(
      marks: marks + trueBoundary(from: truth.x, at: truth.y) + sets.marks, maxY: sets.maxY)
  }

  private var entries: [Entry] {
    let all = points.train + points.validation
    let labels = run.data.train.labels + run.data.validation.labels
    return (0..<run.classCount).map { k in
      let count = labels.count { $0 == k }
      let wrong = all.count { $0.label == k && $0.isWrong }
      return Entry(
        name: run.className(k),
        counts: "\(Numeral.count(count, "point", "points")), \(Numeral.count(wrong)) wrong")
    }
  }

  /// Four at most, fewer where the counts need more room.
  private func columns(of entries: [Entry]) -> Int {
    let widest = entries.map { theme.key.width(of: $0.counts) }.reduce(0) { max($0, $1) }
    return max(1, min(4, Int(plot.width / (widest + 16))))
  }

  private func marks(
    of k: Int, _ entry: Entry, at place: (x: Double, y: Double), width: Double
  ) -> [Mark] {
    let name = FittedText(
      entry.name, font: theme.key, smallest: theme.smallestText, width: width - 6)
    return [
      marker(k, Marker.solid, at: Point(place.x + 4, place.y)),
      text("key class", name.string, at: Point(place.x + 12, place.y), font: name.font),
      text(
        "key count", entry.counts, at: Point(place.x + 12, place.y + 11.5), colour: Palette.text2),
    ]
  }

  /// "filled: train, 280 points, 17 wrong   hollow: validation, …   ring: wrong", in as many lines as
  /// that needs.
  private func sets(at start: Double) -> MapPanel {
    func words(_ name: String, _ samples: Samples, _ wrong: Int) -> String {
      "\(name), \(Numeral.count(samples.count, "point", "points")), \(Numeral.count(wrong)) wrong"
    }
    let parts = [
      words("filled: train", run.data.train, points.wrongTrain),
      words("hollow: validation", run.data.validation, points.wrongValidation), "ring: wrong",
    ]
    let lines = parts.reduce(into: [String]()) { lines, part in
      let joined = (lines.last.map { $0 + "   " } ?? "") + part
      if !lines.isEmpty, theme.key.width(of: joined) <= plot.width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(part)
      }
    }
    let marks = lines.enumerated().map { n, line in
      let fitted = FittedText(
        line, font: theme.key, smallest: theme.smallestText, width: plot.width)
      return text(
        "key sets", fitted.string,
        at: Point(plot.minX, start + 12 * Double(n)), font: fitted.font, colour: Palette.text2)
    }
    return MapPanel(marks: marks, maxY: start + 12 * Double(lines.count - 1) + 11)
  }
}
