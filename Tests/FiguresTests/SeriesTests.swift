import Plotting
import Testing

/// What tells the classes and the series of one picture apart.
@Suite struct SeriesTests {
  /// Lines of which there may be several, and what names them.
  private static let lines = ["median", "probability", "value", "slope", "train curve"]
  private static let names = [
    "end label", "train label", "value label", "slope label", "row label", "key name", "formula",
    "name",
  ]

  /// The colours of the points and of the lines of a picture.
  private func colours(_ drawing: Drawing) -> (points: [Colour: Set<Path>], lines: Set<UInt32>) {
    var points: [Colour: Set<Path>] = [:]
    var lines: Set<UInt32> = []
    for mark in drawing.flat {
      switch mark.shape {
      case .markers(let marker, _) where mark.role.hasSuffix("point"):
        guard let top = marker.layers.last, top.colour.rgb != Palette.ink.rgb else { continue }
        points[Colour(top.colour.rgb), default: []].insert(top.path)
      case .stroke(_, let stroke) where Self.lines.contains(mark.role):
        lines.insert(stroke.colour.rgb)
      default: continue
      }
    }
    return (points, lines)
  }

  @Test func `any two colours of points or of lines are told apart with every colour vision`() {
    var known: [Set<UInt32>: Double] = [:]
    for picture in GalleryPicture.all {
      let (points, lines) = colours(picture.drawing)
      for set in [Array(points.keys.map { $0.rgb }), Array(lines)] {
        for (n, a) in set.enumerated() {
          for b in set[..<n] {
            let pair: Set = [a, b]
            let difference =
              known[pair] ?? ColourVision.worstDifference(Colour(a), Colour(b))
            known[pair] = difference
            #expect(difference >= 10, "\(picture): \(Colour(a)) and \(Colour(b))")
          }
        }
      }
    }
    #expect(known.count > 20)
  }

  @Test func `points of two colours have two shapes, of eight classes and fewer`() {
    for picture in GalleryPicture.all where !"\(picture)".contains("ten classes") {
      let points = Array(colours(picture.drawing).points)
      for (n, a) in points.enumerated() {
        for b in points[..<n] {
          #expect(a.value.isDisjoint(with: b.value), "\(picture): \(a.key) and \(b.key)")
        }
      }
    }
  }

  @Test func `lines of several colours are named beside them`() {
    for picture in GalleryPicture.all {
      let lines = colours(picture.drawing).lines
      guard lines.count > 1 else { continue }
      // Lines that end at the same place share a label.
      let names = Self.names.flatMap { picture.drawing.strings($0) }.joined(separator: ",")
        .split(separator: ",")
      #expect(names.count >= lines.count, "\(picture): \(names)")
    }
  }
}

extension Marker.Layer {
  fileprivate var path: Path {
    switch self {
    case .fill(let path, _), .stroke(let path, _): path
    }
  }
}
