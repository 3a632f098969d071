import Plotting

/// The points by which two runs are judged: pale where both find their numbers, strong where either
/// is off.
struct NumberMisses {
  private static let faint = 0.45

  private let places: [(point: Point, miss: NumberPair.Miss)]
  private let radius: Double

  /// - Parameters:
  ///   - width: Of the plot.
  ///   - place: Where a point stands, by its number; nil for one that has no place.
  init(_ pair: NumberPair, width: Double, place: (Int) -> Point?) {
    places = pair.misses.enumerated().compactMap { n, miss in place(n).map { ($0, miss) } }
    radius = MapPoints.radius(of: places.count, width: width)
  }

  var marks: [Mark] {
    NumberPair.Miss.allCases.compactMap { miss in
      let here = places.filter { $0.miss == miss }.map { $0.point }
      return here.isEmpty
        ? nil
        : Mark(
          miss == .neither ? "point" : "point that is off",
          .markers(NumberMisses.marker(miss, radius: radius), at: here))
    }
  }

  static func marker(_ miss: NumberPair.Miss, radius: Double) -> Marker {
    miss == .neither
      ? .hollow(.circle, Colour(Palette.text2.rgb, opacity: faint), radius: radius)
      : .hollow(Symbol(class: miss.rawValue), Palette.ink, radius: radius)
  }
}
