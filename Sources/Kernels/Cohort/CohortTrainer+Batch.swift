// What happens in one batch.

extension CohortTrainer {
  /// What layer `l` is given, `[samples, inputs]`.
  func input(of l: Int) -> LanesMatrix { l > 0 ? layers[l - 1].activations : points }

  /// Writes each vector in one go, a number of each run: whole lines of the cache one after the other.
  @inline(never)
  func gather(
    _ x: UnsafePointer<Float>, _ classes: UnsafePointer<Float>, _ orders: UnsafePointer<Int>,
    count: Int, samples: Int
  ) {
    let inputs = points.row
    var points = points.numbers
    var labels = labels.numbers
    for s in 0..<samples {
      if inputs == 2 {
        // The shape of most tasks, without an inner loop.
        for run in 0..<runs {
          let n = orders[run &* count &+ s]
          points[run] = x[2 &* n]
          points[Lanes.count &+ run] = x[2 &* n &+ 1]
          labels[run] = classes[n]
        }
      } else {
        for run in 0..<runs {
          let n = orders[run &* count &+ s]
          for i in 0..<inputs { points[i &* Lanes.count &+ run] = x[n &* inputs &+ i] }
          labels[run] = classes[n]
        }
      }
      points += inputs &* Lanes.count
      labels += Lanes.count
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

  private func tallyWithDeltas(_ piece: BatchPiece) -> Lanes {
    let pass = LossPassWithDeltas(
      measured: lossPass(piece.samples), deltas: output.deltas,
      share: broadcast(1 / Float(piece.batch)))
    let right = pass.run(knowing: loss, outputs: output.outputs)
    addLosses(piece.samples)
    return right
  }

  /// Adds the losses of samples that were fed forward.
  ///
  /// - Returns: How many samples are put in the right class.
  func tally(_ samples: Int) -> Lanes {
    let right = lossPass(samples).run(knowing: loss, outputs: output.outputs)
    addLosses(samples)
    return right
  }

  private var output: CohortLayer { layers[depth - 1] }

  private func lossPass(_ samples: Int) -> LossPass {
    LossPass(
      logits: output.activations, labels: labels.start, losses: losses.start, count: samples)
  }

  private func addLosses(_ samples: Int) {
    for s in 0..<samples { lossSums.add(losses[s, 0]) }
    guard loss.isRegression else { return }
    for s in 0..<samples {
      let difference = loss.answer(output.activations[s, 0]) - labels[s, 0]
      squareSums.add(difference * difference)
    }
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
