// What happens in one batch.

extension CohortTrainer {
  /// What layer `l` is given, `[samples, inputs]`.
  func input(of l: Int) -> LanesMatrix { l > 0 ? layers[l - 1].activations : points }

  func logits(of s: Int) -> UnsafeMutablePointer<Lanes> {
    layers[depth - 1].activations.start + s &* loss.outputs
  }

  func gather(
    _ x: UnsafePointer<Float>, _ classes: UnsafePointer<Float>, _ orders: UnsafePointer<Int>,
    count: Int, samples: Int
  ) {
    let inputs = points.row
    for run in 0..<runs {
      let order = orders + run &* count
      let points = points.numbers + run
      let labels = labels.numbers + run
      for s in 0..<samples {
        let point = x + order[s] &* inputs
        for i in 0..<inputs { points[(s &* inputs &+ i) &* Lanes.count] = point[i] }
        labels[s &* Lanes.count] = classes[order[s]]
      }
    }
  }

  /// Adds a piece's share of the gradients of the batch's mean loss, and its losses.
  ///
  /// - Returns: How many samples are put in the right class.
  func differentiate(_ piece: BatchPiece) -> Lanes {
    for l in 0..<(depth - 1) { layers[l].forwardWithSlopes(input(of: l), samples: piece.samples) }
    layers[depth - 1].forward(input(of: depth - 1), samples: piece.samples)
    let right = tallyWithDeltas(piece)
    var l = depth - 1
    while l >= 0 {
      layers[l].gradient(input(of: l), piece, penalty)
      if l > 0 { layers[l].backward(to: layers[l - 1], samples: piece.samples) }
      l -= 1
    }
    return right
  }

  func tallyWithDeltas(_ piece: BatchPiece) -> Lanes {
    let share = broadcast(1 / Float(piece.batch))
    let deltas = layers[depth - 1].deltas
    var right: Lanes = 0
    for s in 0..<piece.samples {
      let label = labels[s, 0]
      let z = logits(of: s)
      right = right + loss.isRight(label) { z[$0] }
      let value = loss.value(label) { z[$0] }
      loss.delta(
        label, logit: { z[$0] }, store: { k, delta in deltas[s, k] = delta * share })
      lossSums.add(value)
      if loss.isRegression { addSquare(z[0] - label) }
    }
    return right
  }

  /// Adds the Euclidean norm of each run's whole gradient, and those of its parts to the layers'.
  func addNorms(to norms: UnsafeMutablePointer<Double>) {
    squaredNorms.clear()
    for l in 0..<depth {
      layerNorms[l].add(squareRoot(layers[l].addSquaredNorms(to: squaredNorms)))
    }
    for run in 0..<runs {
      norms[run] += Double(Float(squaredNorms.sums[run].squareRoot()))
    }
  }
}
