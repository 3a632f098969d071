/// Trains one network: its parameters, and the caches of a few samples. The same numbers as the textbook's,
/// to the bit.
///
/// What crosses this border are pointers to numbers, and pointers to values whose types both sides
/// compile from one file, so that their bytes mean the same to both.
public struct NetworkTrainer: ~Copyable {
  let hidden: UnsafeMutablePointer<HiddenLayer>
  let depth: Int
  let output: OutputLayer
  let parameters: Parameters
  let loss: Loss
  let regularization: Regularization
  let dropout: Dropout
  let batchSize: Int
  /// Nil where no weight is pruned. A pointer, so that a batch costs no copies of it.
  let pruner: UnsafeMutablePointer<Pruner>?
  let clock = Clock.allocate()
  /// The piece's points, `[samples, inputs]`.
  let points: Block
  /// The piece's classes, `[1, samples]`.
  let labels: Block

  /// - Parameters:
  ///   - widths: Inputs, hidden layers, outputs: `[layers + 1]`.
  ///   - layers: At least one, the output.
  ///   - activations: An `Activation` for each hidden layer.
  ///   - loss: A `Loss`.
  ///   - optimizer: A `ListedOptimizer`.
  ///   - regularization: A `Regularization`.
  ///   - dropout: A `Dropout`.
  ///   - batchSize: Samples in a mini-batch.
  public init(
    widths: UnsafePointer<Int>, layers: Int, activations: UnsafeRawPointer,
    loss: UnsafeRawPointer, optimizer: UnsafeRawPointer, regularization: UnsafeRawPointer,
    dropout: UnsafeRawPointer, batchSize: Int
  ) {
    depth = layers - 1
    self.loss = loss.load(as: Loss.self)
    self.regularization = regularization.load(as: Regularization.self)
    self.dropout = dropout.load(as: Dropout.self)
    self.batchSize = batchSize

    var count = OutputLayer.parameters(inputs: widths[depth], outputs: widths[layers])
    var margin = 0
    for l in 0..<depth {
      count += HiddenLayer.parameters(inputs: widths[l], outputs: widths[l + 1])
      margin = max(margin, Lanes.count * Block.spreadStride(width: widths[l + 1]))
    }
    parameters = Parameters(
      count: count, margin: margin, optimizer: optimizer.load(as: ListedOptimizer.self))

    let samples = BatchPiece.limit
    hidden = .allocate(capacity: max(1, depth))
    var place = 0
    for l in 0..<depth {
      let activation = activations.load(
        fromByteOffset: l * MemoryLayout<Activation>.stride, as: Activation.self)
      (hidden + l).initialize(
        to: HiddenLayer(
          inputs: widths[l], outputs: widths[l + 1], activation: activation, samples: samples,
          parameters: parameters.values + place, gradients: parameters.gradients + place))
      place += HiddenLayer.parameters(inputs: widths[l], outputs: widths[l + 1])
    }
    output = OutputLayer(
      inputs: widths[depth], outputs: widths[layers], samples: samples,
      parameters: parameters.values + place, gradients: parameters.gradients + place)
    if let pruning = self.regularization.pruning {
      let pruner = UnsafeMutablePointer<Pruner>.allocate(capacity: 1)
      pruner.initialize(to: Pruner(pruning, of: parameters, layers: layers))
      for l in 0..<depth { pruner.pointee.add(hidden[l].weights, to: hidden[l].biases) }
      pruner.pointee.add(output.weights, to: output.biases)
      self.pruner = pruner
    } else {
      pruner = nil
    }
    points = .allocate(rows: samples, width: widths[0])
    labels = .allocate(rows: 1, width: samples)
  }

  deinit {
    for l in 0..<depth { hidden[l].deallocate() }
    hidden.deallocate()
    output.deallocate()
    parameters.deallocate()
    if let pruner {
      pruner.pointee.deallocate()
      pruner.deallocate()
    }
    clock.deallocate()
    points.deallocate()
    labels.deallocate()
  }

  /// One epoch: these samples, in this order, in mini-batches, an update after each.
  ///
  /// - Parameters:
  ///   - x: `[count, inputs]`.
  ///   - classes: `[count]`, or the targets of regression.
  ///   - order: `[count]`.
  ///   - first: How many of them are the first batch.
  ///   - learningRate: Of this epoch.
  ///   - layerNorms: Gets of each layer the sum over the batches of the norm of its part of the
  ///     gradient, `[layers]`.
  /// - Returns: The sum of the losses, each before its batch's update; how many samples were put in
  ///   the right class; of regression the sum of the squared differences; the sum over the batches of
  ///   the gradient's norm; the number of batches.
  public func epoch(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, order: UnsafePointer<Int>,
    count: Int, first: Int, learningRate: Double, layerNorms: UnsafeMutablePointer<Double>
  ) -> (loss: Double, correct: Int, squares: Double, norms: Double, batches: Int) {
    clock.pointee.learningRate = learningRate
    for l in 0...depth { layerNorms[l] = 0 }
    var loss = 0.0
    var squares = 0.0
    var correct = 0
    var norms = 0.0
    var batches = 0
    var start = 0
    var size = first
    while start < count {
      let batch = min(size, count - start)
      let tally = differentiate(x, classes, order: order + start, batch: batch)
      loss += tally.loss
      correct += tally.correct
      squares += tally.squares
      let norm = norm(layerNorms)
      norms += Double(norm)
      if let clipping = regularization.clipping { parameters.clip(clipping, norm: norm) }
      if let pruner { pruner.pointee.remember() }
      parameters.move(&clock.pointee)
      if let pruner { pruner.pointee.prune(learningRate: learningRate) }
      transposeWeights()
      batches += 1
      start += batch
      size = batchSize
    }
    return (loss, correct, squares, norms, batches)
  }

  /// The gradient of the samples' mean loss, which is left where ``copyGradients`` finds it.
  ///
  /// - Returns: The sums of the losses and of the squared differences, and how many samples are put in
  ///   the right class.
  public func differentiate(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, order: UnsafePointer<Int>, count: Int
  ) -> (loss: Double, correct: Int, squares: Double) {
    let tally = differentiate(x, classes, order: order, batch: count)
    return (tally.loss, tally.correct, tally.squares)
  }

  @inline(__always)
  private func differentiate(
    _ x: UnsafePointer<Float>, _ classes: UnsafePointer<Float>, order: UnsafePointer<Int>,
    batch: Int
  ) -> BatchTally {
    var tally = BatchTally()
    var done = 0
    while done < batch {
      let piece = BatchPiece(from: done, of: batch)
      gather(x, classes, order: order + done, samples: piece.samples)
      differentiate(piece, &tally)
      done += piece.samples
    }
    return tally
  }

  /// The sum of the samples' losses, in their order, and how many are put in the right class.
  public func tally(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, count: Int
  ) -> (loss: Double, correct: Int, squares: Double) {
    var tally = BatchTally()
    var start = 0
    while start < count {
      let samples = min(BatchPiece.limit, count - start)
      copy(x + start * inputs, samples: samples)
      for s in 0..<samples { labels[row: 0, column: s] = classes[start + s] }
      padLabels(after: samples)
      forward(samples)
      output.tally(loss, labels: labels.start, samples: samples, into: &tally)
      start += samples
    }
    return (tally.loss, tally.correct, tally.squares)
  }

  /// The logits of points, `[count, inputs]` to `[count, outputs]`.
  public func logits(
    _ x: UnsafePointer<Float>, count: Int, into z: UnsafeMutablePointer<Float>
  ) {
    var start = 0
    while start < count {
      let samples = min(BatchPiece.limit, count - start)
      copy(x + start * inputs, samples: samples)
      forward(samples)
      for s in 0..<samples {
        for k in 0..<output.outputs {
          z[(start + s) * output.outputs + k] = output.logits[row: k, column: s]
        }
      }
      start += samples
    }
  }
}
