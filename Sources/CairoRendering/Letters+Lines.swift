import Plotting

extension Letters {
  /// The letters of a line of text as one path on the page, in points.
  func outline(of text: Text) throws(PaintingError) -> Path {
    var line = Path()
    for (scalar, pen) in text.pens {
      let letter = try outline(of: scalar, weight: text.font.weight)
      line.steps += letter.moved(to: pen, enlarged: text.font.size).steps
    }
    return line
  }

  /// A letter about its origin, in points.
  func outline(of scalar: Unicode.Scalar, font: Font) throws(PaintingError) -> Path {
    try outline(of: scalar, weight: font.weight).moved(to: Point(0, 0), enlarged: font.size)
  }
}

extension Text {
  /// Every letter with its origin on the page.
  var pens: [(scalar: Unicode.Scalar, place: Point)] {
    let unit = font.size / Double(TypefaceAdvances.unitsPerEm)
    var advance = 0
    var pens: [(scalar: Unicode.Scalar, place: Point)] = []
    for scalar in string.unicodeScalars {
      pens.append((scalar, Point(start.x + Double(advance) * unit, start.y)))
      advance += Typeface.advance(of: scalar, weight: font.weight)
    }
    return pens
  }

  /// Under letters that lie on a picture.
  static let haloStroke = Stroke(2 * haloWidth, Colour(Palette.paper.rgb, opacity: 0.9))
}

extension Path {
  fileprivate func moved(to place: Point, enlarged k: Double) -> Path {
    func move(_ p: Point) -> Point { Point(place.x + k * p.x, place.y + k * p.y) }
    return Path(
      steps.map { step in
        switch step {
        case .move(let p): .move(move(p))
        case .line(let p): .line(move(p))
        case .curve(let a, let b, let p): .curve(move(a), move(b), to: move(p))
        case .circle(let centre, let radius): .circle(centre: move(centre), radius: k * radius)
        case .close: .close
        }
      })
  }
}
