/// How many of several tries succeeded.
public struct Share: Hashable, Sendable {
  public let successes: Int
  public let tries: Int

  /// - Precondition: there was a try, and no more successes than tries.
  public init(_ successes: Int, of tries: Int) {
    precondition(tries > 0 && 0...tries ~= successes, "a share of some tries")
    self.successes = successes
    self.tries = tries
  }

  public var value: Double { Double(successes) / Double(tries) }

  /// [Wilson's score interval](https://doi.org/10.1080/01621459.1927.10502953) at 95%, which keeps
  /// its promise with few tries and at both ends.
  ///
  ///     (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n)    with z = 1.96
  public var interval: (low: Double, high: Double) {
    let (p, n) = (value, Double(tries))
    let z = 1.959963984540054
    let middle = p + z * z / (2 * n)
    let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let whole = 1 + z * z / n
    return (
      successes == 0 ? 0 : (middle - reach) / whole,
      successes == tries ? 1 : (middle + reach) / whole
    )
  }
}
