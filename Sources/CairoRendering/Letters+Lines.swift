import Plotting

/// A letter of a line, this many font units right of the line's start.
struct Pen {
  var letter: FittedLetter
  var offset: Int
}

extension Letters {
  /// The letters of a line of text with their places, and where the line begins, in points.
  ///
  /// Foreign letters have the widths of their own fonts, so that words hang together, unless they
  /// would take more than the line's room: then they are set narrower. None is higher than the line.
  func line(_ text: Text) throws(PaintingError) -> (start: Point, pens: [Pen]) {
    let weight = text.font.weight
    let letters = Typeface.letters(of: text.string)
    let fit = try fit(of: letters.filter { $0.isForeign }, weight)
    var (advance, pens) = (0, [Pen]())
    for letter in letters {
      var fitted = FittedLetter(letter: letter, weight: weight)
      if letter.isForeign { (fitted.width, fitted.height) = fit }
      pens.append(Pen(letter: fitted, offset: advance))
      advance +=
        letter.isForeign
        ? try glyph(fitted).advance : Typeface.advance(of: letter, weight: weight)
    }
    return (text.start(ofWidth: Double(advance) * text.unit), pens)
  }

  /// How many times as wide and as high as they are the foreign letters of a line must be.
  private func fit(
    of letters: [Letter], _ weight: Font.Weight
  ) throws(PaintingError) -> (width: Double, height: Double) {
    var (room, width, height) = (0, 0, 1.0)
    let line = Font(1, weight)
    for letter in letters {
      let glyph = try glyph(FittedLetter(letter: letter, weight: weight))
      room += Typeface.advance(of: letter, weight: weight)
      width += glyph.advance
      guard let box = glyph.outline.box() else { continue }
      if -box.minY > line.foreignAscent { height = min(height, line.foreignAscent / -box.minY) }
      if box.maxY > line.descent { height = min(height, line.descent / box.maxY) }
    }
    let natural = height * Double(width)
    return (natural > Double(room) ? height * Double(room) / natural : height, height)
  }

  /// The letters of a line of text as one path on the page, in points.
  func outline(of text: Text) throws(PaintingError) -> Path {
    let (start, pens) = try line(text)
    var line = Path()
    for pen in pens {
      let place = Point(start.x + Double(pen.offset) * text.unit, start.y)
      let size = text.font.size
      line.steps += try glyph(pen.letter).outline.enlarged(size, size, at: place).steps
    }
    return line
  }
}

extension Letter {
  fileprivate var isForeign: Bool { if case .foreign = self { true } else { false } }
}

extension Text {
  /// Points per font unit.
  var unit: Double { font.size / Double(TypefaceAdvances.unitsPerEm) }

  /// Under letters that lie on a picture.
  static let haloStroke = Stroke(2 * haloWidth, Colour(Palette.paper.rgb, opacity: 0.9))
}

extension Path {
  /// So many times as wide and as high, and then moved.
  func enlarged(_ width: Double, _ height: Double, at place: Point = Point(0, 0)) -> Path {
    func move(_ p: Point) -> Point { Point(place.x + width * p.x, place.y + height * p.y) }
    return Path(
      steps.map { step in
        switch step {
        case .move(let p): .move(move(p))
        case .line(let p): .line(move(p))
        case .curve(let a, let b, let p): .curve(move(a), move(b), to: move(p))
        case .circle(let centre, let radius):
          .circle(centre: move(centre), radius: width * radius)
        case .close: .close
        }
      })
  }
}
