/// How far a network's confidence is from how often it is right: the expected calibration error of
/// [Guo et al. 2017](https://arxiv.org/abs/1706.04599) over `M` bins of equal width,
///
///     ECE = Σ_m |B_m| / n · |accuracy(B_m) − confidence(B_m)|
///
/// where `B_m` are the samples whose confidence, the probability of the likeliest class, lies in
/// `(m − 1) / M < p ≤ m / M`.
struct CalibrationError {
  static let bins = 15

  private var right = [Int](repeating: 0, count: bins)
  private var confidence = [Double](repeating: 0, count: bins)
  private var count = 0

  mutating func add(confidence p: Double, isRight: Bool) {
    let bin = min(max(Int((p * Double(Self.bins)).rounded(.up)) - 1, 0), Self.bins - 1)
    confidence[bin] += p
    right[bin] += isRight ? 1 : 0
    count += 1
  }

  /// Nil without samples.
  var value: Double? {
    guard count > 0 else { return nil }
    return zip(right, confidence).reduce(0) { sum, bin in
      sum + (Double(bin.0) - bin.1).magnitude
    } / Double(count)
  }
}

extension Loss {
  /// The expected calibration error; nil without samples, and where a logit is no number.
  ///
  /// - Parameter z: The logits, `[samples, outputs]`.
  public static func calibrationError(logits z: Matrix, labels: [Int]) -> Double? {
    guard z.values.allSatisfy({ $0.isFinite }) else { return nil }
    var error = CalibrationError()
    for s in 0..<z.rows {
      error.add(
        confidence: confidence(z, sample: s), isRight: prediction(z, sample: s) == labels[s])
    }
    return error.value
  }

  /// The probability of the likeliest class, `1 / Σ_k exp(z_k − max z)`; a single output stands for
  /// the logits `0` and `z`.
  private static func confidence(_ z: Matrix, sample s: Int) -> Double {
    guard z.columns > 1 else { return 1 / (1 + Double(exponential(-z[s, 0].magnitude))) }
    let most = (0..<z.columns).reduce(z[s, 0]) { max($0, z[s, $1]) }
    return 1 / (0..<z.columns).reduce(0) { $0 + Double(exponential(z[s, $1] - most)) }
  }
}
