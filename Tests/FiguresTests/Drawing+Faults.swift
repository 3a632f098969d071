import Plotting

extension Drawing {
  /// What is wrong with the texts, in words: too small, outside the page, empty, or over one another.
  var faultsOfTexts: [String] {
    let page = Rect(x: 0, y: 0, width: size.width, height: size.height).insetBy(6)
    let texts = texts()
    return texts.enumerated().flatMap { n, text in
      [
        text.font.size < (scale > 1 ? 9 : 10) ? "small: \(text.string)" : nil,
        page.contains(text.bounds) ? nil : "leaves the page: \(text.string)",
        text.string.isEmpty ? "empty" : nil,
        Font.covers(text.string) ? nil : "characters that are not there: \(text.string)",
      ].compactMap { $0 }
        + texts[..<n].filter { text.bounds.intersects($0.bounds) }
        .map { "\(text.string) covers \($0.string)" }
    }
  }

  /// The roles of marks with a place that is not a number.
  var nowhere: [String] {
    flat.filter { mark in mark.places.contains { !$0.x.isFinite || !$0.y.isFinite } }
      .map { $0.role }
  }

  /// Lines that are horizontal or vertical and do not cover whole pixels.
  var blurredLines: [String] {
    flat.compactMap { mark in
      guard case .stroke(let path, let stroke) = mark.shape, path.points.count == 2 else {
        return nil
      }
      let (a, b) = (path.points[0], path.points[1])
      guard (a.x == b.x) != (a.y == b.y) else { return nil }
      let edge = ((a.x == b.x ? a.x : a.y) - stroke.width / 2) * scale
      return (edge - edge.rounded()).magnitude < 1e-6 ? nil : mark.role
    }
  }
}
