import Datasets
import NeuralNetworks
import Plotting

/// The points of a data set on a picture: filled ones are learned from, hollow ones judge, a ring is
/// around those that are put in the wrong class.
struct MapPoints {
  /// More points than this are drawn as a sample, with all wrong ones.
  static let limit = 2000

  struct Place {
    let point: Point
    /// The class, or in regression the step of the target.
    let label: Int
    let isWrong: Bool
    /// 0 to 1.
    let opacity: Double
  }

  let train: [Place]
  let validation: [Place]
  /// Points that are drawn, of all.
  let drawn: (count: Int, of: Int)
  /// Of the map in points.
  private let width: Double
  /// Whether colours tell targets.
  private let hasTargets: Bool

  /// - Parameters:
  ///   - width: Of the map in points.
  ///   - place: where a sample with its answer stands, and how opaque it is; nil for one that has no place.
  init(
    _ run: RunView, width: Double, place: (ArraySlice<Float>, Float) -> (Point, Double)?
  ) {
    self.width = width
    let scale = run.isRegression && run.showsSlice ? run.targetScale : nil
    hasTargets = scale != nil
    func places(_ samples: Samples) -> [Place?] {
      let predictions = run.predictions(samples)
      return (0..<samples.count).map { s in
        let answer = samples.targets.isEmpty ? Float(samples.labels[s]) : samples.targets[s]
        return place(samples[point: s], answer).map {
          Place(
            point: $0.0, label: scale?.level(answer) ?? samples.labels[s],
            isWrong: predictions[s] != samples.labels[s], opacity: $0.1)
        }
      }
    }
    let all = (places(run.data.train), places(run.data.validation))
    let total = all.0.count + all.1.count
    train = MapPoints.sample(all.0, share: Double(MapPoints.limit) / Double(max(total, 1)))
    validation = MapPoints.sample(all.1, share: Double(MapPoints.limit) / Double(max(total, 1)))
    drawn = (train.count + validation.count, total)
  }

  var wrongTrain: Int { train.count { $0.isWrong } }
  var wrongValidation: Int { validation.count { $0.isWrong } }

  /// A sample of this share, spread evenly by the multiples of the golden ratio, and all wrong ones.
  private static func sample(_ places: [Place?], share: Double) -> [Place] {
    guard share < 1 else { return places.compactMap { $0 } }
    let golden = 0.618033988749894848
    return places.enumerated().compactMap { n, place in
      let turn = (Double(n) * golden).truncatingRemainder(dividingBy: 1)
      return place?.isWrong == true || turn < share ? place : nil
    }
  }

  /// Smaller when there are many on a small map.
  var radius: Double { MapPoints.radius(of: train.count + validation.count, width: width) }

  private var weight: Double { MapPoints.weight(width: width) }

  static func radius(of count: Int, width: Double) -> Double {
    let weight = weight(width: width)
    let crowd = Double(max(count, 1)) / (weight * weight * weight * weight)
    let fourthRoot = (300 / crowd).squareRoot().squareRoot()
    return min(max(3.1 * fourthRoot, 1.4 * weight), 3.6)
  }

  /// Of the lines of symbols, against those on maps of the usual width: such that as many symbols cover
  /// as large a part of a smaller map.
  static func weight(width: Double) -> Double {
    min(1, (width / MapLayout.page.width).squareRoot())
  }

  /// Correct points first, wrong ones over them, train before validation.
  var marks: [Mark] {
    let r = radius
    return marks("train point", train.filter { !$0.isWrong }, Marker.solid)
      + marks("validation point", validation.filter { !$0.isWrong }, Marker.hollow)
      + marks("wrong train point", train.filter { $0.isWrong }, Marker.solid)
      + rings("train ring", train, r)
      + marks("wrong validation point", validation.filter { $0.isWrong }, Marker.hollow)
      + rings("validation ring", validation, r)
  }

  /// Small ones of one style, for maps that are too small for more.
  var thumbnailMarks: [Mark] {
    let all = train + validation
    return Set(all.map { $0.label }).sorted().map { label in
      Mark(
        "point",
        .markers(
          .small(symbol(label), colour(label), radius: 1.1),
          at: all.filter { $0.label == label }.map { $0.point }))
    }
  }

  private func rings(_ role: String, _ places: [Place], _ r: Double) -> [Mark] {
    let wrong = places.filter { $0.isWrong }.map { $0.point }
    return wrong.isEmpty ? [] : [Mark(role, .markers(.ring(radius: r, weight: weight), at: wrong))]
  }

  private func marks(
    _ role: String, _ places: [Place], _ marker: (Symbol, Colour, Double, Double) -> Marker
  ) -> [Mark] {
    let opacities = Set(places.map { $0.opacity }).sorted()
    let labels = Set(places.map { $0.label }).sorted()
    return labels.flatMap { label in
      opacities.compactMap { opacity in
        let here = places.filter { $0.label == label && $0.opacity == opacity }.map { $0.point }
        let colour = Colour(self.colour(label).rgb, opacity: opacity)
        guard !here.isEmpty else { return nil }
        return Mark(role, .markers(marker(symbol(label), colour, radius, weight), at: here))
      }
    }
  }

  private func symbol(_ label: Int) -> Symbol { hasTargets ? .circle : Symbol(class: label) }

  private func colour(_ label: Int) -> Colour {
    hasTargets ? TargetScale.colour(of: label) : MapPoints.colour(of: label)
  }

  static func colour(of label: Int) -> Colour { Palette.series[label % Palette.series.count] }

  /// The boxes that markers take.
  var boxes: [Rect] {
    (train + validation).map {
      let reach = radius * 1.3 + ($0.isWrong ? 3.6 : 1.3)
      return Rect(
        x: $0.point.x - reach, y: $0.point.y - reach, width: 2 * reach, height: 2 * reach)
    }
  }
}
