/// Colours of a map pixel by pixel: values are interpolated between nodes, colours never are.
public struct Shading: Sendable {
  /// Between neighbouring colours, ascending; one fewer than the colours.
  private let thresholds: [Double]
  /// Then the one for where the field has no value.
  private let colours: [UInt32]
  /// For bins of equal width from the first threshold to the last: the level at the bin's start.
  private let levels: [Int]
  private let binsPerUnit: Double

  public init(thresholds: [Double], colours: [Colour], missing: Colour) {
    precondition(thresholds.count > 1 && colours.count == thresholds.count + 1, "levels meet")
    let (first, last) = (thresholds[0], thresholds[thresholds.count - 1])
    let narrowest = zip(thresholds, thresholds.dropFirst()).map { $1 - $0 }.min() ?? 1
    precondition(narrowest > 0, "thresholds ascend")
    // No bin holds two thresholds.
    let bins = Int((2 * (last - first) / narrowest).rounded(.up))
    binsPerUnit = Double(bins) / (last - first)
    levels = (0...bins).map { bin in
      let start = first + Double(bin) / Double(bins) * (last - first)
      return thresholds.count { $0 < start }
    }
    self.thresholds = thresholds
    self.colours = colours.map { $0.rgb } + [missing.rgb]
  }

  /// P(class 1) from its logit in the 40 shades of the probability ramp; p = 1 / (1 + e⁻ᶻ).
  public static let probability: Shading = {
    let count = Double(ProbabilityRamp.levels)
    return Shading(
      thresholds: (1..<ProbabilityRamp.levels).map {
        let p = Double($0) / count
        return p == 0.5 ? 0 : Elementary.ln(p / (1 - p))
      },
      colours: ProbabilityRamp.shades, missing: Palette.paper)
  }()

  /// The colour of a value; a value on a threshold belongs to the lower colour.
  @inline(__always)
  public func colour(of value: Double) -> UInt32 { colours[level(of: value)] }

  /// The place of a value's colour.
  @inline(__always)
  private func level(of value: Double) -> Int {
    let last = thresholds.count - 1
    if value > thresholds[0] && value <= thresholds[last] {
      var level = levels[Int((value - thresholds[0]) * binsPerUnit)]
      while thresholds[level] < value { level += 1 }
      while level > 0 && thresholds[level - 1] >= value { level -= 1 }
      return level
    }
    return value > thresholds[last] ? last + 1 : value.isNaN ? last + 2 : 0
  }

  /// The field at the middles of the pixels.
  public func raster(_ field: ScalarField, width: Int, height: Int) -> Raster {
    let cells = PixelCells(field, width: width, height: height)
    let levels = field.values.map { level(of: $0) }
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      cells.forEach { cell in
        if let level = cell.common(levels) {
          cells.fill(cell, colours[level], pixels)
        } else {
          let corners = cell.corners(of: field.values)
          var (left, right) = (0.0, 0.0)
          cells.forEachPixel(of: cell) { down in
            left = corners[0] + down * (corners[2] - corners[0])
            right = corners[1] + down * (corners[3] - corners[1])
          } _: { pixel, across in
            pixels[pixel] = colour(of: left + across * (right - left))
          }
        }
      }
      count = width * height
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}

/// Straight-line interpolation from nodes to the middles of pixels along one side.
struct Sampling {
  /// The node before each pixel.
  private let nodes: [Int]
  /// The share of the way to the next node.
  private let shares: [Double]
  /// The first pixel behind each node, then their number.
  private let starts: [Int]

  init(pixels: Int, nodes count: Int) {
    let places = (0..<pixels).map { (Double($0) + 0.5) / Double(pixels) * Double(count - 1) }
    let nodes = places.map { min(Int($0), count - 2) }
    self.nodes = nodes
    shares = zip(places, nodes).map { $0 - Double($1) }
    var starts = [Int](repeating: pixels, count: count)
    for pixel in nodes.indices.reversed() { starts[nodes[pixel]] = pixel }
    for node in (0..<count - 1).reversed() { starts[node] = min(starts[node], starts[node + 1]) }
    self.starts = starts
  }

  /// Between neighbouring nodes.
  var cells: Int { starts.count - 1 }

  /// Those whose middles lie in a cell.
  @inline(__always)
  func pixels(of cell: Int) -> Range<Int> { starts[cell]..<starts[cell + 1] }

  @inline(__always)
  func share(_ pixel: Int) -> Double { shares[pixel] }

  /// The values of all columns at the height of a pixel.
  func row(of field: ScalarField, _ y: Int) -> [Double] {
    let (above, below) = (nodes[y] * field.columns, (nodes[y] + 1) * field.columns)
    return (0..<field.columns).map {
      let top = field.values[above + $0]
      return top + shares[y] * (field.values[below + $0] - top)
    }
  }

  @inline(__always)
  func value(_ line: [Double], _ x: Int) -> Double {
    let left = line[nodes[x]]
    return left + shares[x] * (line[nodes[x] + 1] - left)
  }
}
