/// Running sums.
struct BatchTally {
  var loss = 0.0
  /// The squared differences of regression.
  var squares = 0.0
  /// Samples in the right class, counted in each lane.
  var right: Lanes = 0

  var correct: Int {
    var sum = 0
    for lane in 0..<Lanes.count { sum += Int(right.vector[lane]) }
    return sum
  }

  @inline(__always)
  mutating func add(_ losses: UnsafePointer<Float>, _ samples: Int) {
    for s in 0..<samples { loss += Double(losses[s]) }
  }

  @inline(__always)
  mutating func addSquares(_ terms: UnsafePointer<Float>, _ samples: Int) {
    for s in 0..<samples { squares += Double(terms[s]) }
  }
}
