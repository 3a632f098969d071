import NeuralNetworks

/// The likeliest class of normal clouds of equal spread: that of the nearest centre.
public struct NearestCentre: BayesRule {
  struct Centre: Hashable, Sendable {
    let x: Double
    let y: Double
  }

  let centres: [Centre]
  public let noise: Double

  /// Of an angle around a centre; a cloud is round, so the rule for periodic functions is exact soon.
  private static let directions = 1440

  public init(_ centres: [(x: Double, y: Double)], noise: Double) {
    self.centres = centres.map { Centre(x: $0.x, y: $0.y) }
    self.noise = noise
  }

  /// `−|p − centre|²`
  public func scores(at places: [(x: Double, y: Double)]) -> [[Double]] {
    centres.map { centre in
      places.map {
        let (x, y) = ($0.x - centre.x, $0.y - centre.y)
        return -(x * x + y * y)
      }
    }
  }

  /// The mean over the clouds of what lies within their cells:
  ///
  ///     1 − 1/2π ∫ exp(−R(t)² / 2 noise²) dt
  ///
  /// with `R` the distance of the cell's edge in direction `t`.
  public var accuracy: Double? {
    guard noise > 0 else { return Set(centres).count == centres.count ? 1 : nil }
    let beyond = centres.map { centre in
      NearestCentre.rays.reduce(0) { sum, ray in
        let reach = edge(of: centre, along: ray) / noise
        return sum + (reach < 40 ? exponential(-reach * reach / 2) : 0)
      } / Double(NearestCentre.directions)
    }
    return 1 - beyond.reduce(0, +) / Double(centres.count)
  }

  private static let rays: [Centre] = (0..<directions).map {
    let t = 2 * Double.pi * (Double($0) + 0.5) / Double(directions)
    return Centre(x: cosine(t), y: sine(t))
  }

  /// How far the cell of a centre reaches: `min |d|² / (2 d · ray)` over the ways `d` to the others.
  private func edge(of centre: Centre, along ray: Centre) -> Double {
    centres.reduce(.infinity) { nearest, other in
      let (x, y) = (other.x - centre.x, other.y - centre.y)
      let along = x * ray.x + y * ray.y
      return along > 0 ? min(nearest, (x * x + y * y) / (2 * along)) : nearest
    }
  }
}
