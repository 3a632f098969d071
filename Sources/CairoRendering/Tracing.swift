import CCairo
import Plotting

extension Path {
  /// Adds the path, enlarged and moved, to the path of a Cairo context.
  func trace(
    on context: OpaquePointer, at place: Point = Point(0, 0), enlarged k: Double = 1
  ) {
    for step in steps {
      switch step {
      case .move(let p):
        cairo_move_to(context, place.x + k * p.x, place.y + k * p.y)
      case .line(let p):
        cairo_line_to(context, place.x + k * p.x, place.y + k * p.y)
      case .curve(let a, let b, let p):
        cairo_curve_to(
          context, place.x + k * a.x, place.y + k * a.y, place.x + k * b.x, place.y + k * b.y,
          place.x + k * p.x, place.y + k * p.y)
      case .circle(let centre, let radius):
        cairo_new_sub_path(context)
        cairo_arc(
          context, place.x + k * centre.x, place.y + k * centre.y, k * radius, 0, 2 * .pi)
        cairo_close_path(context)
      case .close:
        cairo_close_path(context)
      }
    }
  }
}
