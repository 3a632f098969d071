import NeuralNetworks

/// Student's t distribution with a whole number of degrees of freedom.
///
/// With `θ = atan(t / √ν)` the probability of `|T| < t` is a finite sum
/// ([Abramowitz and Stegun 26.7.3, 26.7.4](https://personal.math.ubc.ca/~cbm/aands/page_948.htm)):
///
///     ν odd    A = 2/π (θ + sin θ (cos θ + 2/3 cos³ θ + … + (2·4⋯(ν−3))/(3·5⋯(ν−2)) cosᵛ⁻² θ))
///     ν even   A = sin θ (1 + 1/2 cos² θ + … + (1·3⋯(ν−3))/(2·4⋯(ν−2)) cosᵛ⁻² θ)
///
/// Angles are found by bisection, so that nothing here depends on the system's mathematics.
struct StudentT {
  /// `ν`, at least 1.
  let degreesOfFreedom: Int

  init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom >= 1, "an interval needs two values")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The `t` with `P(|T| < t) = confidence`.
  func quantile(confidence: Double) -> Double {
    tangent(angle { central(angle: $0) < confidence })
  }

  /// `P(|T| ≥ |t|)`: the p-value of a two-sided test.
  func twoSided(_ t: Double) -> Double {
    max(0, 1 - central(angle: angle { tangent($0) < t.magnitude }))
  }

  /// `√ν tan θ`.
  private func tangent(_ theta: Double) -> Double {
    Double(degreesOfFreedom).squareRoot() * sine(theta) / cosine(theta)
  }

  /// `P(|T| < √ν tan θ)`.
  private func central(angle theta: Double) -> Double {
    let (s, c) = (sine(theta), cosine(theta))
    let odd = degreesOfFreedom % 2 == 1
    var term = odd ? c : 1
    var sum = degreesOfFreedom > 1 ? term : 0
    for k in stride(from: odd ? 3 : 2, to: degreesOfFreedom, by: 2) {
      term *= c * c * Double(k - 1) / Double(k)
      sum += term
    }
    return odd ? 2 / Double.pi * (theta + s * sum) : s * sum
  }

  /// The largest angle below a right one that is too small.
  private func angle(isTooSmall: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, Double.pi / 2)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if isTooSmall(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
