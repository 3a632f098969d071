import Datasets
import NeuralNetworks
import Plotting
import Sweeps

/// The part of the plane that the maps of a sheet show, and the points by which runs are judged.
public struct MapGround: Sendable {
  struct Place: Hashable, Sendable {
    let x: Double
    let y: Double
    /// The class, or in regression the step of the target.
    let label: Int
  }

  let plane: Plane
  public let x: Interval
  public let y: Interval
  /// Height over width of a map.
  public let aspect: Double
  let points: [Place]
  /// Of regression; nil where classes are to be found.
  var targets: TargetScale?
  /// In a frame from 0 to 1 in width, for maps that show it.
  var trueBoundary: Path?

  /// One ground for each group of data sets: all of their points with 6% around them, the shown
  /// points those of the first. All maps have the same shape, and a unit is as long in both
  /// directions unless the ranges of a group differ by more than four times.
  ///
  /// Nil for points of a single feature, and where numbers follow from more than two without a pair.
  ///
  /// - Parameter pair: The plane of maps of more than two features.
  public static func shared(
    by groups: [[Dataset]], plane pair: FeaturePair? = nil
  ) -> [MapGround?] {
    let drafts = groups.map { Draft($0, pair) }
    let aspect = drafts.compactMap { $0?.aspect }.max() ?? 1
    return drafts.map { $0?.ground(aspect: aspect) }
  }

  /// A ground before the shape of its maps is known.
  private struct Draft {
    let plane: Plane
    let data: Dataset
    let x: Interval
    let y: Interval

    init?(_ group: [Dataset], _ pair: FeaturePair?) {
      guard let first = group.first, first.features > 1,
        first.targetName == nil || first.features == 2 || pair != nil
      else { return nil }
      let plane = Plane(through: first.train, names: first.featureNames, pair: pair)
      let places = group.flatMap { [$0.train, $0.validation] }.flatMap { samples in
        (0..<samples.count).map { plane.project(samples[point: $0]) }
      }
      self.plane = plane
      data = first
      x = Draft.domain(MapWindow.range(places.map { $0.u }))
      y = Draft.domain(MapWindow.range(places.map { $0.v }))
    }

    /// With room around it; a single value becomes ± 1.
    private static func domain(_ range: (low: Double, high: Double)) -> Interval {
      range.low == range.high
        ? Interval(range.low - 1, range.high + 1)
        : Interval(range.low, range.high).padded(by: 0.06)
    }

    var aspect: Double { min(max(y.width / x.width, 0.65), 1) }

    func ground(aspect: Double) -> MapGround {
      let isEqual = (0.25...4).contains(y.width / x.width)
      let width = isEqual ? max(x.width, y.width / aspect) : x.width
      let height = isEqual ? width * aspect : y.width
      let judged = data.validation.count > 0 ? data.validation : data.train
      let targets = data.targetName == nil ? nil : TargetScale(data)
      return MapGround(
        plane: plane, x: x.around(width), y: y.around(height), aspect: aspect,
        points: (0..<judged.count).map {
          let place = plane.project(judged[point: $0])
          return Place(
            x: place.u, y: place.v,
            label: targets?.level(judged.targets[$0]) ?? judged.labels[$0])
        }, targets: targets)
    }
  }
}

extension Interval {
  /// As wide as this, around the same middle.
  fileprivate func around(_ width: Double) -> Interval {
    Interval(middle - width / 2, middle + width / 2)
  }
}

extension MapGround {
  /// On which maps show where the likeliest class changes, if that is known.
  func showing(_ rule: (any BayesRule)?) -> MapGround {
    guard let rule, plane.note == nil else { return self }
    let frame = Rect(x: 0, y: 0, width: 1, height: aspect)
    var ground = self
    ground.trueBoundary =
      TrueBoundary(
        rule, x: Scale(.linear, x, from: frame.minX, to: frame.maxX),
        y: Scale(.linear, y, from: frame.maxY, to: frame.minY), frame: frame
      ).path
    return ground
  }
}
