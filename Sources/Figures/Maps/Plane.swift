import Datasets
import NeuralNetworks
import Plotting
import Sweeps

/// The plane through the space of the features on which a map lies.
///
///     x = centre + deviations ∘ (u · first + v · second)
struct Plane: Sendable {
  /// `[features]`
  let centre: [Double]
  /// `[features]`, the units of the features.
  let deviations: [Double]
  /// `[features]`, unit vectors at right angles.
  let first: [Double]
  let second: [Double]
  let axisTitles: (x: String, y: String)
  /// Said over the map; nil if the plane is all there is.
  let note: String?

  /// The two features themselves; of more, a pair of them with the others at their median, or
  /// without a pair the plane of the first two principal components.
  init(through samples: Samples, names: [String], pair: FeaturePair? = nil) {
    if samples.features == 2 {
      self.init(of: (0, 1), centre: [0, 0], deviations: [1, 1], names: names, note: nil)
    } else if let places = pair?.places(in: names) {
      self.init(of: places, through: samples, names: names)
    } else {
      self.init(along: PrincipalComponents(samples))
    }
  }

  /// The plane of the first two principal components of the standardised points, through their mean.
  private init(along components: PrincipalComponents) {
    centre = components.mean
    deviations = components.deviations
    (first, second) = (components.directions[0], components.directions[1])
    axisTitles = ("PC 1", "PC 2")
    let share = 100 * components.shares[0..<2].reduce(0, +)
    note = "PCA slice, \(Numeral.fixed(share, decimals: 0))% of variance"
  }

  /// The plane of two features, the others at their median.
  private init(of places: (first: Int, second: Int), through samples: Samples, names: [String]) {
    var (centre, deviations) = samples.middles
    for f in [places.first, places.second] { (centre[f], deviations[f]) = (0, 1) }
    let (x, y) = (names[places.first], names[places.second])
    self.init(
      of: places, centre: centre, deviations: deviations, names: names,
      note: (x + y).count > 24
        ? "others at their median" : "\(x)–\(y) plane, others at their median")
  }

  private init(
    of places: (first: Int, second: Int), centre: [Double], deviations: [Double],
    names: [String], note: String?
  ) {
    func unit(_ f: Int) -> [Double] { names.indices.map { $0 == f ? 1 : 0 } }
    self.centre = centre
    self.deviations = deviations
    (first, second) = (unit(places.first), unit(places.second))
    axisTitles = (names[places.first], names[places.second])
    self.note = note
  }

  /// The features at places of the plane, `[places, features]`.
  func features(at places: [(u: Double, v: Double)]) -> [Float] {
    var features: [Float] = []
    features.reserveCapacity(places.count * centre.count)
    for (u, v) in places {
      for f in centre.indices {
        features.append(Float(centre[f] + deviations[f] * (u * first[f] + v * second[f])))
      }
    }
    return features
  }

  /// Where a sample stands over the plane, and how far from it, in deviations.
  func project(_ sample: ArraySlice<Float>) -> (u: Double, v: Double, distance: Double) {
    let d = zip(sample, centre.indices).map { (Double($0) - centre[$1]) / deviations[$1] }
    let u = zip(d, first).reduce(0) { $0 + $1.0 * $1.1 }
    let v = zip(d, second).reduce(0) { $0 + $1.0 * $1.1 }
    let rest = d.indices.reduce(0) { sum, f in
      let off = d[f] - u * first[f] - v * second[f]
      return sum + off * off
    }
    return (u, v, rest.squareRoot())
  }
}

extension Samples {
  /// The median and the standard deviation of each feature, `[features]`; 1 where it does not vary.
  fileprivate var middles: (medians: [Double], deviations: [Double]) {
    let columns = (0..<features).map { f in
      stride(from: f, to: points.count, by: features).map { Double(points[$0]) }
        .filter { $0.isFinite }.sorted()
    }
    let medians = columns.map { column in
      column.isEmpty ? 0 : (column[(column.count - 1) / 2] + column[column.count / 2]) / 2
    }
    let deviations = columns.map { column in
      let mean = column.reduce(0, +) / Double(max(column.count, 1))
      let variance =
        column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(column.count, 1))
      return variance > 0 && variance.isFinite ? variance.squareRoot() : 1
    }
    return (medians, deviations)
  }
}

extension RunView {
  /// On which its maps lie.
  var slice: Plane { Plane(through: data.train, names: data.featureNames, pair: plane) }
}
