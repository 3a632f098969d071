import CCairo
import Plotting

/// Paints drawings as opaque pixels on white paper. One canvas may paint many pictures, one after
/// another; canvases of different tasks share nothing.
public struct Canvas: ~Copyable {
  /// The longest side of a picture in device pixels.
  public static let largestSide = 6000

  private var page: Page
  private let letters: Letters
  /// Device pixels per point of the picture that was painted last.
  public private(set) var scale: Double

  public init() throws(PaintingError) {
    let letters = try Letters()
    let page = try Page(width: 1, height: 1)
    self.letters = letters
    self.page = page
    scale = 1
  }

  /// In device pixels.
  public var width: Int { page.width }
  /// In device pixels.
  public var height: Int { page.height }

  /// Paints a picture in place of what was here.
  public mutating func paint(_ drawing: Drawing) throws(PaintingError) {
    let width = (drawing.size.width * drawing.scale).rounded(.up)
    let height = (drawing.size.height * drawing.scale).rounded(.up)
    let sides = 1...Double(Canvas.largestSide)
    guard sides.contains(width), sides.contains(height) else {
      throw .size(width: width, height: height)
    }
    if Int(width) != page.width || Int(height) != page.height {
      page = try Page(width: Int(width), height: Int(height))
    }
    scale = drawing.scale
    let brush = Brush(
      context: page.context, letters: letters, scale: scale, medium: .pixels(page.pixels))
    try brush.paint(drawing.marks)
    try page.check()
  }

  /// The first character of the texts that neither the typeface nor a font of the machine has; a
  /// white square is painted for it.
  public func missingCharacter(in texts: [String]) throws(PaintingError) -> Character? {
    try letters.missing(in: texts)
  }

  /// Gives the rows of pixels, `0x__RRGGBB` each, `stride` pixels apart.
  func withPixels<R>(
    _ body: (_ pixels: UnsafePointer<UInt32>, _ stride: Int) -> R
  ) throws(PaintingError) -> R {
    guard let result = page.withPixels(body) else { throw .outOfMemory }
    return result
  }

  /// A copy of the picture.
  public func raster() throws(PaintingError) -> Raster {
    let (width, height) = (width, height)
    let pixels = try withPixels { pixels, stride in
      (0..<height).flatMap { y in (0..<width).map { pixels[y * stride + $0] & 0xFFFFFF } }
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}
