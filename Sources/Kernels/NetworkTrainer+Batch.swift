// What happens in one batch.

extension NetworkTrainer {
  var inputs: Int { depth > 0 ? hidden[0].inputs : output.inputs }

  /// What layer `l` is given, `[samples, inputs]`.
  func input(of l: Int) -> Block { l > 0 ? hidden[l - 1].activations : points }

  func forward(_ samples: Int) {
    for l in 0..<depth { hidden[l].forward(input(of: l), samples: samples) }
    output.forward(input(of: depth), samples: samples)
  }

  /// Adds a piece's share of the gradient of the batch's mean loss.
  func differentiate(_ piece: BatchPiece, _ tally: inout BatchTally) {
    for l in 0..<depth {
      hidden[l].forwardWithSlopes(input(of: l), samples: piece.samples)
      if dropout.isActive { hidden[l].mask(dropout, step: clock.pointee.t + 1, layer: l, piece) }
    }
    output.forward(input(of: depth), samples: piece.samples)
    output.tallyWithDeltas(loss, labels: labels.start, piece, into: &tally)
    output.gradient(input(of: depth), piece, regularization.penalty)
    if depth > 0 { output.backward(to: hidden[depth - 1], piece) }
    var l = depth - 1
    while l >= 0 {
      hidden[l].gradient(input(of: l), piece, regularization.penalty)
      if l > 0 { hidden[l].backward(to: hidden[l - 1], piece) }
      l -= 1
    }
  }

  /// The Euclidean norm of the whole gradient; adds those of its parts to the layers' own.
  func norm(_ layerNorms: UnsafeMutablePointer<Double>) -> Float {
    var total = 0.0
    for l in 0..<depth {
      layerNorms[l] += Double(hidden[l].addSquaredNorms(to: &total).squareRoot())
    }
    layerNorms[depth] += Double(output.addSquaredNorms(to: &total).squareRoot())
    return Float(total.squareRoot())
  }

  func transposeWeights() {
    var l = 1
    while l < depth {
      hidden[l].transposeWeights()
      l += 1
    }
  }

  @inline(never)
  func gather(
    _ x: UnsafePointer<Float>, _ classes: UnsafePointer<Float>, order: UnsafePointer<Int>,
    samples: Int
  ) {
    let labels = labels.numbers
    if inputs == 2 {
      // The shape of most tasks, without an inner loop.
      let rows = UnsafeMutableRawPointer(points.start)
      let stride = points.stride &* MemoryLayout<Lanes>.stride
      for s in 0..<samples {
        let point = UnsafeRawPointer(x + 2 &* order[s])
        rows.storeBytes(
          of: point.loadUnaligned(as: UInt64.self), toByteOffset: s &* stride, as: UInt64.self)
        labels[s] = classes[order[s]]
      }
    } else {
      for s in 0..<samples {
        copy(x + order[s] &* inputs, toRow: s)
        labels[s] = classes[order[s]]
      }
    }
    padLabels(after: samples)
  }

  func copy(_ x: UnsafePointer<Float>, samples: Int) {
    for s in 0..<samples { copy(x + s &* inputs, toRow: s) }
  }

  @inline(__always)
  func copy(_ x: UnsafePointer<Float>, toRow s: Int) {
    let row = points.numbers + s &* points.width
    for i in 0..<inputs { row[i] = x[i] }
  }

  /// No class is −1, so that what stands beyond the samples is never right.
  func padLabels(after samples: Int) {
    for s in samples..<(vectors(samples) * Lanes.count) { labels[row: 0, column: s] = -1 }
  }
}
