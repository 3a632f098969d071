import Datasets
import NeuralNetworks
import Plotting

/// The points by which two runs are judged: pale, but for those whose prediction differs.
struct DifferencePoints {
  private static let faint = 0.45

  private struct Place {
    let point: Point
    let label: Int
    let differs: Bool
  }

  private let places: [Place]
  private let width: Double

  /// - Parameters:
  ///   - width: Of the plot.
  ///   - place: Where a sample stands; nil for one that has no place.
  init(
    _ pair: RunPair, _ verdict: RunPair.Verdict, width: Double,
    place: (ArraySlice<Float>, Int) -> Point?
  ) {
    let samples = pair.a.judged.samples
    self.width = width
    places = (0..<samples.count).compactMap { n in
      place(samples[point: n], samples.labels[n]).map {
        Place(point: $0, label: samples.labels[n], differs: verdict.differs[n])
      }
    }
  }

  var marks: [Mark] {
    let radius = MapPoints.radius(of: places.count, width: width)
    let labels = Set(places.map { $0.label }).sorted()
    let rings = places.filter { $0.differs }.map { $0.point }
    return [false, true].flatMap { differs in
      labels.compactMap { k -> Mark? in
        let here = places.filter { $0.label == k && $0.differs == differs }.map { $0.point }
        let colour = Colour(
          MapPoints.colour(of: k).rgb, opacity: differs ? 1 : DifferencePoints.faint)
        let marker = Marker.hollow(Symbol(class: k), colour, radius: radius)
        return here.isEmpty
          ? nil : Mark(differs ? "differing point" : "point", .markers(marker, at: here))
      }
    } + (rings.isEmpty ? [] : [Mark("ring", .markers(.ring(radius: radius), at: rings))])
  }
}
