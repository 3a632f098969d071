/// Which candidates cannot be told from the best.
///
/// They were measured with the same seeds, so they are compared in pairs: the differences
/// `d_s = best_s − other_s` are tested against a mean of zero by Student's t, and the p-values
/// corrected by [Holm's method](https://www.jstor.org/stable/4615733) for the number of
/// comparisons.
enum Ties {
  /// - Parameter pairs: For each candidate the best's and its own measurement with each seed that
  ///   both have.
  /// - Returns: Whether each is tied with the best at the significance level. With one seed only
  ///   equal values tie.
  static func ties(of pairs: [[(Double, Double)]], significance: Double = 0.05) -> [Bool] {
    holm(pairs.map { pValue($0) }).map { $0 > significance }
  }

  /// The p-value of the paired t-test.
  static func pValue(_ pairs: [(Double, Double)]) -> Double {
    let differences = pairs.map { $0 - $1 }
    guard let spread = Spread(differences), let deviation = spread.standardDeviation,
      deviation > 0
    else { return differences.allSatisfy { $0 == 0 } ? 1 : 0 }
    let t = spread.mean / (deviation / Double(spread.count).squareRoot())
    return StudentT(degreesOfFreedom: spread.count - 1).twoSided(t)
  }

  /// Adjusted p-values: in rising order the k-th of m is multiplied by m − k + 1, and none falls
  /// below the one before it.
  static func holm(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var adjusted = values
    var floor = 0.0
    for (k, index) in order.enumerated() {
      floor = max(floor, min(1, values[index] * Double(values.count - k)))
      adjusted[index] = floor
    }
    return adjusted
  }
}
