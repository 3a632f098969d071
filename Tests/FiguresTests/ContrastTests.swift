import Plotting
import Testing

/// Contrasts by [WCAG 2.1](https://www.w3.org/TR/WCAG21/#contrast-minimum).
@Suite struct ContrastTests {
  @Test func `every text differs enough from all that lies under it`() throws {
    for picture in GalleryPicture.all {
      let ground = try Ground(of: picture.drawing) {
        if case .text = $0.shape { false } else { true }
      }
      for text in picture.drawing.texts() {
        let isLarge = text.font.size >= 14 && text.font.weight == .bold
        let halo = Colour(Palette.paper.rgb, opacity: text.halo ? 0.9 : 0)
        for rgb in try ground.colours(in: text.bounds.insetBy(0.5)) {
          let contrast = text.colour.contrast(with: halo.over(Colour(rgb)))
          #expect(
            contrast >= (isLarge ? 3 : 4.5), "\(picture): \(text.string), on \(Colour(rgb).hex)")
        }
      }
    }
  }

  /// Marks that may be faint, by what they are for.
  static let faint: Set<String> = [
    // They help the eye along and say nothing that the numbers at the axes do not say.
    "grid", "spark base",
    // Levels beside the boundary; the shades, 20 apart in colour difference, say the same.
    "contour 0.1", "contour 0.25", "key level",
    // One of several seeds: their mean or median is drawn over them in full.
    "seed boundary", "seed", "seeds",
    // The opacity of a link is the size of its weight; a weight of nothing cannot be seen.
    "negative weight", "positive weight", "key link",
    // Points on which two runs agree, beside those on which they differ.
    "point",
    // Outlines of other marks, in the colour of the paper.
    "under boundary", "under boundary A", "under boundary B", "under median", "inner frame",
    // Has the inner frame on its inside.
    "best frame",
  ]

  @Test func `every line and symbol differs enough from what is beside it`() throws {
    for picture in GalleryPicture.all {
      let ground = try Ground(of: picture.drawing) {
        switch $0.shape {
        case .fill, .image: true
        case .stroke, .markers, .text, .hatch, .clipped: false
        }
      }
      var seen: [Path: Stroke] = [:]
      for mark in picture.drawing.flat {
        switch mark.shape {
        case .stroke(let path, let stroke):
          let outline = seen.updateValue(stroke, forKey: path)
            .flatMap { $0.width > stroke.width ? $0.colour : nil }
          guard !Self.faint.contains(mark.role) else { continue }
          let contrast = try worst(of: path, stroke, outline, on: ground)
          #expect(contrast >= 3, "\(picture): \(mark.role)")
        case .markers(let marker, let places) where !Self.faint.contains(mark.role):
          let contrasts = try places.prefix(20).map { try best(of: marker, at: $0, on: ground) }
          // Points fade with their distance from the plane of a slice.
          guard !marker.isFaded else { continue }
          #expect(contrasts.allSatisfy { $0 >= 3 }, "\(picture): \(mark.role)")
        default: continue
        }
      }
    }
  }

  /// The worst along the line; at each place against the best of both sides and of a wider line
  /// under it.
  private func worst(
    of path: Path, _ stroke: Stroke, _ outline: Colour?, on ground: borrowing Ground
  ) throws -> Double {
    let points = path.points
    let step = max(1, points.count / 40)
    var worst = Double.infinity
    for (n, place) in points.enumerated() where n % step == 0 {
      // Clipped lines run on beside the page.
      guard try ground.colour(at: place) != nil else { continue }
      var best = 0.0
      for (x, y) in [(1.0, 1.0), (-1, 1), (1, -1), (-1, -1)] {
        let reach = stroke.width / 2 + 1
        guard let beside = try ground.colour(at: Point(place.x + x * reach, place.y + y * reach))
        else { continue }
        let under = outline?.over(beside) ?? beside
        best = max(best, stroke.colour.over(beside).contrast(with: under))
      }
      worst = min(worst, best)
    }
    return worst
  }

  /// The best of its layers against the one under it.
  private func best(
    of marker: Marker, at place: Point, on ground: borrowing Ground
  ) throws -> Double {
    guard var under = try ground.colour(at: place) else { return 0 }
    var best = 0.0
    for layer in marker.layers {
      let colour = layer.colour.over(under)
      best = max(best, colour.contrast(with: under))
      under = colour
    }
    return best
  }
}

extension Marker {
  fileprivate var isFaded: Bool { layers.allSatisfy { $0.colour.opacity < 1 } }
}

extension Marker.Layer {
  var colour: Colour {
    switch self {
    case .fill(_, let colour): colour
    case .stroke(_, let stroke): stroke.colour
    }
  }
}

extension Colour {
  fileprivate var hex: String { String(rgb, radix: 16) }
}
