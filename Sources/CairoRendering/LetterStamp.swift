import CCairo
import Plotting

/// What a letter is painted with.
enum LetterInk: Hashable {
  case colour(Colour)
  /// The white outline under letters that lie on a picture; this wide on each side, in pixels.
  case halo(width: Double)
}

extension Stamp {
  /// A letter in one of its colours, at a size in device pixels, this many quarters of a pixel right
  /// of a whole one.
  struct LetterKey: Hashable {
    var letter: FittedLetter
    var size: Double
    var quarter: Int
    var ink: LetterInk
  }

  init(_ outline: Path, _ key: LetterKey) {
    let shift = Double(key.quarter) / 4
    let margin = if case .halo(let width) = key.ink { width } else { 0.0 }
    let box = outline.box(enlarged: key.size).map {
      Rect(x: $0.x + shift, y: $0.y, width: $0.width, height: $0.height).insetBy(-margin)
    }
    self.init(box) { context, origin in
      outline.trace(on: context, at: Point(shift + origin.x, origin.y), enlarged: key.size)
      switch key.ink {
      case .colour(let colour):
        colour.use(on: context)
        cairo_fill(context)
      case .halo(let width):
        Text.haloStroke.colour.use(on: context)
        cairo_set_line_width(context, 2 * width)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        cairo_stroke(context)
      }
    }
  }
}
