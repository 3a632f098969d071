extension Loss {
  /// The losses of a batch, summed in sample order, and how many samples were put in the right
  /// class. `z` is `[samples, outputs]`.
  func tally(logits z: Matrix, answers: [Float]) -> Tally {
    var tally = Tally()
    add(logits: z, answers: answers, to: &tally)
    return tally
  }

  /// Goes on with the sums of ``tally(logits:answers:)``.
  fileprivate func add(logits z: Matrix, answers: [Float], to tally: inout Tally) {
    for s in 0..<z.rows {
      tally.loss += Double(
        value(
          outputs: z.columns, logit: { z[s, $0] },
          target: { Loss.target(answers[s], output: $0, of: z.columns) }))
      if isRegression {
        let difference = answer(z[s, 0]) - answers[s]
        tally.squares += Double(difference * difference)
      } else {
        tally.correct += Float(Loss.prediction(z, sample: s)) == answers[s] ? 1 : 0
      }
    }
    tally.samples += z.rows
  }

  /// The answer itself for a single output; for several, 1 at the class's own output and 0 elsewhere.
  static func target(_ answer: Float, output k: Int, of outputs: Int) -> Float {
    outputs == 1 ? answer : (answer == Float(k) ? 1 : 0)
  }

  /// The most probable class: of a single output by the sign of its logit, of several by the
  /// largest (the first of equals).
  static func prediction(_ z: Matrix, sample s: Int) -> Int {
    guard z.columns > 1 else { return z[s, 0] > 0 ? 1 : 0 }
    return (1..<z.columns).reduce(0) { best, k in z[s, k] > z[s, best] ? k : best }
  }
}

/// Running sums from which metrics are made.
package struct Tally: Sendable {
  package var loss: Double
  package var correct: Int
  package var samples: Int
  /// The squared differences of regression.
  package var squares: Double

  package init(loss: Double = 0, correct: Int = 0, samples: Int = 0, squares: Double = 0) {
    self.loss = loss
    self.correct = correct
    self.samples = samples
    self.squares = squares
  }

  package static func += (sum: inout Tally, other: Tally) {
    sum.loss += other.loss
    sum.correct += other.correct
    sum.samples += other.samples
    sum.squares += other.squares
  }

  /// - Parameter variation: Of the targets of regression, see ``Samples/variation``; nil where the
  ///   answers are classes.
  package func metrics(variation: Double?) -> Metrics {
    let loss = Float(loss / Double(samples))
    guard let variation else {
      return Metrics(loss: loss, accuracy: Float(correct) / Float(samples))
    }
    return Metrics(
      loss: loss, r2: Float(1 - squares / variation),
      rmse: Float((squares / Double(samples)).squareRoot()))
  }
}

extension Loss {
  /// What the metrics of samples need of them.
  package func variation(of samples: Samples) -> Double? {
    isRegression ? samples.variation : nil
  }
}

extension Network {
  /// How good the network is on a whole set of samples, of which it looks at some at a time, so that
  /// memory does not grow with their number.
  public func metrics(_ loss: Loss, on samples: Samples) -> Metrics {
    var tally = Tally()
    for start in stride(from: 0, to: samples.count, by: 1024) {
      let piece = samples.rows(start..<min(start + 1024, samples.count))
      loss.add(logits: logits(piece.matrix), answers: piece.answers, to: &tally)
    }
    return tally.metrics(variation: loss.variation(of: samples))
  }
}

extension Samples {
  /// The points, `[count, features]`.
  package var matrix: Matrix { Matrix(rows: count, columns: features, values: points) }

  /// Neighbouring samples.
  package func rows(_ range: Range<Int>) -> Samples {
    let points = Array(points[range.lowerBound * features..<range.upperBound * features])
    return targets.isEmpty
      ? Samples(features: features, points: points, labels: Array(labels[range]))
      : Samples(features: features, points: points, targets: Array(targets[range]))
  }
}
