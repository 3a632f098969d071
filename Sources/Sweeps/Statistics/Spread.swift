/// What repeated measurements, such as one for each seed, say together.
public struct Spread: Hashable, Sendable {
  public let count: Int
  public let mean: Double
  /// Of a sample: divided by `count − 1`. Nil for a single value.
  public let standardDeviation: Double?
  public let minimum: Double
  public let maximum: Double

  /// Nil when there is no value.
  public init?(_ values: [Double]) {
    guard let smallest = values.min(), let largest = values.max() else { return nil }
    count = values.count
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    minimum = smallest
    maximum = largest
    guard values.count > 1 else {
      standardDeviation = nil
      return
    }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardDeviation = (squares / Double(values.count - 1)).squareRoot()
  }

  /// Half the width of the t interval of the mean; nil for a single value.
  ///
  /// A t interval, since with few seeds a bootstrap covers far less than it claims.
  public func halfWidth(confidence: Double = 0.95) -> Double? {
    guard let standardDeviation else { return nil }
    let t = StudentT(degreesOfFreedom: count - 1).quantile(confidence: confidence)
    return t * standardDeviation / Double(count).squareRoot()
  }
}
