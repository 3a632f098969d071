import Datasets
import NeuralNetworks
import Plotting

/// Two runs that find numbers for the same data: what each finds for the points by which they are
/// judged, and which points they miss.
struct NumberPair {
  /// Which of the runs is off at a point: further from what was to be found than ``NumberPair/limit``.
  enum Miss: Int, CaseIterable {
    case neither, a, b, both
  }

  let pair: RunPair
  /// `[points]`
  let found: (a: [Double], b: [Double])
  /// `[points]`
  let targets: [Double]
  /// Twice the smaller root mean square error.
  let limit: Double
  /// `[points]`
  let misses: [Miss]
  /// At how many points the one is nearer to what was to be found than the other.
  let nearer: (a: Int, b: Int)

  init(_ a: RunView, _ b: RunView) {
    precondition(a.isRegression && b.isRegression, "numbers to find")
    pair = RunPair(a, b)
    let samples = a.judged.samples
    let targets = samples.targets.map { Double($0) }
    let found = (a.answers(samples.points), b.answers(samples.points))
    func distances(_ found: [Double]) -> [Double] {
      zip(found, targets).map { $0.isFinite ? ($0 - $1).magnitude : .infinity }
    }
    let (first, second) = (distances(found.0), distances(found.1))
    let errors = [first, second].map { RootMeanSquare($0).value }.filter { $0.isFinite }
    let limit = 2 * (errors.min() ?? 0)
    self.targets = targets
    self.found = found
    self.limit = limit
    misses = zip(first, second).map { a, b in
      switch (a > limit, b > limit) {
      case (false, false): .neither
      case (true, false): .a
      case (false, true): .b
      case (true, true): .both
      }
    }
    nearer = (zip(first, second).count { $0 < $1 }, zip(first, second).count { $1 < $0 })
  }

  var a: RunView { pair.a }
  var b: RunView { pair.b }

  /// What A finds less what B finds at points, `[points, features]`.
  func differences(_ points: [Float]) -> [Double] {
    zip(a.answers(points), b.answers(points)).map { $0 - $1 }
  }
}

/// How large numbers are, those left out that are none; 0 without any.
struct RootMeanSquare {
  let value: Double
  let largest: Double

  init(_ numbers: [Double]) {
    let known = numbers.filter { !$0.isNaN }
    let squares = known.reduce(0) { $0 + $1 * $1 }
    value = known.isEmpty ? 0 : (squares / Double(known.count)).squareRoot()
    largest = known.reduce(0) { max($0, $1.magnitude) }
  }
}

extension RunView {
  /// What this run and another on the same data do differently: over two features, or a plane of
  /// more that was chosen, a map, over a single one curves; numbers that follow from more features
  /// are set against each other.
  public func difference(from other: RunView) -> any Figure {
    guard isRegression else {
      return data.features == 1 ? DifferenceCurve(self, other) : DifferenceMap(self, other)
    }
    if data.features == 1 { return NumberDifferenceCurve(self, other) }
    return showsSlice ? NumberDifferenceMap(self, other) : PredictedAgainstPredicted(self, other)
  }
}
