import NeuralNetworks
import Plotting

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

  /// The two features themselves, or for more the plane of the first two principal components of
  /// the standardised points, through their mean.
  init(through samples: Samples, names: [String]) {
    if samples.features == 2 {
      centre = [0, 0]
      deviations = [1, 1]
      (first, second) = ([1, 0], [0, 1])
      axisTitles = (names[0], names[1])
      note = nil
    } else {
      let components = PrincipalComponents(samples)
      centre = components.mean
      deviations = components.deviations
      (first, second) = (components.directions[0], components.directions[1])
      axisTitles = ("PC 1", "PC 2")
      note =
        "PCA slice, \(Numeral.fixed(100 * components.shares[0..<2].reduce(0, +), decimals: 0))"
        + "% of variance"
    }
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
    let rest = d.reduce(0) { $0 + $1 * $1 } - u * u - v * v
    return (u, v, max(0, rest).squareRoot())
  }
}
