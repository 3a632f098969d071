import CCairo
import Plotting

/// A letter as the share of each pixel that it covers, ready to be painted in any colour.
final class LetterMask {
  /// A letter at a size in device pixels, this many quarters of a pixel right of a whole one.
  struct Key: Hashable {
    var letter: FittedLetter
    var size: Double
    var quarter: Int
  }

  /// Nothing for a letter without ink, such as a space.
  private let surface: OpaquePointer?
  /// Where the mask begins, from the whole pixel of the letter's origin.
  private let left: Double
  private let top: Double

  init(_ outline: Path, _ key: Key) {
    let shift = Double(key.quarter) / 4
    guard let box = outline.box(enlarged: key.size) else {
      (surface, left, top) = (nil, 0, 0)
      return
    }
    (left, top) = ((box.minX + shift).rounded(.down), box.minY.rounded(.down))
    let width = Int32((box.maxX + shift - left).rounded(.up))
    let height = Int32((box.maxY - top).rounded(.up))
    surface = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height)
    guard let context = cairo_create(surface) else { return }
    defer { cairo_destroy(context) }
    cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY)
    outline.trace(on: context, at: Point(shift - left, -top), enlarged: key.size)
    cairo_fill(context)
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Paints in the context's colour; its unit is the device pixel.
  func paint(on context: OpaquePointer, x: Int, y: Int) {
    guard let surface else { return }
    cairo_mask_surface(context, surface, Double(x) + left, Double(y) + top)
  }
}
