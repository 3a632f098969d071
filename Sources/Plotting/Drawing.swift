/// A picture as a value: marks in the order in which they are painted on white paper.
public struct Drawing: Hashable, Sendable {
  /// In points.
  public var size: Size
  /// Device pixels per point. Figures snap lines to the pixels of this scale.
  public var scale: Double
  public var marks: [Mark]

  public init(size: Size, scale: Double = 2, marks: [Mark] = []) {
    self.size = size
    self.scale = scale
    self.marks = marks
  }
}

/// One thing on the page: what it stands for and what it looks like.
public struct Mark: Hashable, Sendable {
  /// What the mark stands for, such as `grid`, `validation curve`, `wrong point`. Tests and
  /// snapshots find marks by it.
  public var role: String
  public var shape: Shape

  public init(_ role: String, _ shape: Shape) {
    self.role = role
    self.shape = shape
  }
}

public enum Shape: Hashable, Sendable {
  case fill(Path, Colour)
  case stroke(Path, Stroke)
  /// The same symbol at many places.
  case markers(Marker, at: [Point])
  case text(Text)
  /// Stretched over the rectangle without smoothing.
  case image(Raster, in: Rect)
  /// Diagonal lines that fill a path.
  case hatch(Path, Hatch)
  /// Marks of which only the part inside the rectangle shows.
  case clipped(to: Rect, [Mark])
}

/// How a line looks; lengths in points.
public struct Stroke: Hashable, Sendable {
  public enum Cap: Hashable, Sendable { case round, butt }
  public enum Join: Hashable, Sendable { case round, miter }

  public var width: Double
  public var colour: Colour
  /// Lengths of dashes and gaps in turn; empty for a solid line.
  public var dash: [Double]
  public var cap: Cap
  public var join: Join

  public init(
    _ width: Double, _ colour: Colour, dash: [Double] = [], cap: Cap = .round, join: Join = .round
  ) {
    self.width = width
    self.colour = colour
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}

/// A symbol around its own origin, layers painted in order.
public struct Marker: Hashable, Sendable {
  public enum Layer: Hashable, Sendable {
    case fill(Path, Colour)
    case stroke(Path, Stroke)
  }

  public var layers: [Layer]

  public init(_ layers: [Layer]) {
    self.layers = layers
  }
}

public struct Hatch: Hashable, Sendable {
  /// Distance of neighbouring lines in points.
  public var spacing: Double
  public var stroke: Stroke
  public var background: Colour?

  public init(spacing: Double, stroke: Stroke, background: Colour? = nil) {
    self.spacing = spacing
    self.stroke = stroke
    self.background = background
  }
}

/// Opaque pixels, row by row from the top, each `0xRRGGBB`.
public struct Raster: Hashable, Sendable {
  public let width: Int
  public let height: Int
  public let pixels: [UInt32]

  public init(width: Int, height: Int, pixels: [UInt32]) {
    precondition(pixels.count == width * height, "a pixel for each place")
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}

/// A line of text; its origin is on the baseline.
public struct Text: Hashable, Sendable {
  public enum Anchor: Hashable, Sendable { case start, middle, end }

  public var string: String
  public var origin: Point
  public var anchor: Anchor
  public var font: Font
  public var colour: Colour
  /// A white outline that keeps text readable over a picture.
  public var halo: Bool

  public init(
    _ string: String, at origin: Point, anchor: Anchor = .start, font: Font, colour: Colour,
    halo: Bool = false
  ) {
    self.string = string
    self.origin = origin
    self.anchor = anchor
    self.font = font
    self.colour = colour
    self.halo = halo
  }
}

public struct Font: Hashable, Sendable {
  public enum Weight: Hashable, Sendable, CaseIterable { case regular, bold }

  /// In points.
  public var size: Double
  public var weight: Weight

  public init(_ size: Double, _ weight: Weight = .regular) {
    self.size = size
    self.weight = weight
  }
}
