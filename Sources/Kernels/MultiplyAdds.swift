/// Multiply-adds that wait for nothing but the processor, to measure its peak.
///
/// - Returns: How many there were, lanes counted.
public func multiplyAdds(steps: Int) -> Int {
  var sums = InlineArray<12, Lanes>(repeating: 1)
  let factor = broadcast(Float(steps) * 1e-30)
  let term: Lanes = 0.5
  for _ in 0..<steps {
    for n in 0..<12 { sums[n] = fma(sums[n], factor, term) }
  }
  var total: Lanes = 0
  for n in 0..<12 { total = total + sums[n] }
  // The sums are used, so that they must be made.
  return total.vector[0] >= 0 ? 12 * Lanes.count * steps : 0
}
