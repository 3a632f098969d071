/// Why a picture could not be painted or encoded.
public enum PaintingError: Error, Hashable, CustomStringConvertible {
  /// What Cairo says is wrong.
  case cairo(String)
  /// FreeType could not read the typeface; its error code.
  case typeface(code: Int)
  /// Wider or higher than `Canvas.largestSide`, or without any area; in device pixels.
  case size(width: Double, height: Double)
  /// A mark has a place that is not a number, or that is far beyond the page.
  case outOfReach(role: String)
  case outOfMemory

  public var description: String {
    switch self {
    case .cairo(let reason):
      "Cairo cannot paint: \(reason)."
    case .typeface(let code):
      "FreeType cannot read the typeface: error \(code)."
    case .size(let width, let height):
      "A picture of \(width) × \(height) pixels cannot be painted; "
        + "each side is from 1 to \(Canvas.largestSide). Choose a smaller scale."
    case .outOfReach(let role):
      "A mark for \(role) has a place that is not a number or far beyond the page."
    case .outOfMemory:
      "There is not enough memory for the picture."
    }
  }
}
