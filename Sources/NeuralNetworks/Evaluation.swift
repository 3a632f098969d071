extension Loss {
  /// The losses of a batch, summed in sample order, and how many samples were put in the right
  /// class. `z` is `[samples, outputs]`.
  func tally(logits z: Matrix, labels: [Int]) -> Tally {
    var tally = Tally()
    add(logits: z, labels: labels, to: &tally)
    return tally
  }

  /// Goes on with the sums of ``tally(logits:labels:)``.
  fileprivate func add(logits z: Matrix, labels: [Int], to tally: inout Tally) {
    for s in 0..<z.rows {
      tally.loss += Double(
        value(
          outputs: z.columns, logit: { z[s, $0] },
          target: { Loss.target(labels[s], output: $0, of: z.columns) }))
      tally.correct += Loss.prediction(z, sample: s) == labels[s] ? 1 : 0
    }
    tally.samples += z.rows
  }

  /// The label itself for a single output; for several, 1 at the label's own output and 0 elsewhere.
  static func target(_ label: Int, output k: Int, of outputs: Int) -> Float {
    outputs == 1 ? Float(label) : (label == k ? 1 : 0)
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

  package init(loss: Double = 0, correct: Int = 0, samples: Int = 0) {
    self.loss = loss
    self.correct = correct
    self.samples = samples
  }

  package static func += (sum: inout Tally, other: Tally) {
    sum.loss += other.loss
    sum.correct += other.correct
    sum.samples += other.samples
  }

  package var metrics: Metrics {
    Metrics(loss: Float(loss / Double(samples)), accuracy: Float(correct) / Float(samples))
  }
}

extension Network {
  /// How good the network is on a whole set of samples, of which it looks at some at a time, so that
  /// memory does not grow with their number.
  public func metrics(_ loss: Loss, on samples: Samples) -> Metrics {
    var tally = Tally()
    for start in stride(from: 0, to: samples.count, by: 1024) {
      let piece = samples.rows(start..<min(start + 1024, samples.count))
      loss.add(logits: logits(piece.matrix), labels: piece.labels, to: &tally)
    }
    return tally.metrics
  }
}

extension Samples {
  /// The points, `[count, features]`.
  package var matrix: Matrix { Matrix(rows: count, columns: features, values: points) }

  /// Neighbouring samples.
  package func rows(_ range: Range<Int>) -> Samples {
    Samples(
      features: features,
      points: Array(points[range.lowerBound * features..<range.upperBound * features]),
      labels: Array(labels[range]))
  }

  /// The samples with these indices, in this order.
  func picking(_ indices: some Collection<Int>) -> Samples {
    Samples(
      features: features, points: indices.flatMap { self[point: $0] },
      labels: indices.map { labels[$0] })
  }
}
