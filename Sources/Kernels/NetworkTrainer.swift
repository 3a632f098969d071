/// Trains one network: its parameters, and the caches of a few samples. The same numbers as the textbook's,
/// to the bit.
///
/// What crosses this border are pointers to numbers, and pointers to values whose types both sides
/// compile from one file, so that their bytes mean the same to both.
public struct NetworkTrainer: ~Copyable {
  private let hidden: UnsafeMutablePointer<HiddenLayer>
  private let depth: Int
  private let output: OutputLayer
  private let parameters: Parameters
  private let loss: Loss
  private let l2: Float
  private let batchSize: Int
  private var steps = 0
  /// The piece's points, `[samples, inputs]`.
  private let points: Block
  /// The piece's classes, `[1, samples]`.
  private let labels: Block

  /// - Parameters:
  ///   - widths: Inputs, hidden layers, outputs: `[layers + 1]`.
  ///   - layers: At least one, the output.
  ///   - activations: An `Activation` for each hidden layer.
  ///   - loss: A `Loss`.
  ///   - optimizer: A `ListedOptimizer`.
  ///   - l2: `λ` of the penalty `λ/2 Σ w²`.
  ///   - batchSize: Samples in a mini-batch.
  public init(
    widths: UnsafePointer<Int>, layers: Int, activations: UnsafeRawPointer,
    loss: UnsafeRawPointer, optimizer: UnsafeRawPointer, l2: Double, batchSize: Int
  ) {
    depth = layers - 1
    self.loss = loss.load(as: Loss.self)
    self.l2 = Float(l2)
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
    points = .allocate(rows: samples, width: widths[0])
    labels = .allocate(rows: 1, width: samples)
  }

  deinit {
    for l in 0..<depth { hidden[l].deallocate() }
    hidden.deallocate()
    output.deallocate()
    parameters.deallocate()
    points.deallocate()
    labels.deallocate()
  }

  /// One epoch: every sample once, in this order, in mini-batches, an update after each.
  ///
  /// - Parameters:
  ///   - x: `[count, inputs]`.
  ///   - classes: `[count]`.
  ///   - order: `[count]`.
  /// - Returns: The sum of the losses, each before its batch's update; how many samples were put in
  ///   the right class; the sum over the batches of the gradient's norm; the number of batches.
  public mutating func epoch(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, order: UnsafePointer<Int>, count: Int
  ) -> (loss: Double, correct: Int, norms: Double, batches: Int) {
    var loss = 0.0
    var correct = 0
    var norms = 0.0
    var batches = 0
    var start = 0
    while start < count {
      let batch = min(batchSize, count - start)
      var tally = BatchTally()
      var done = 0
      while done < batch {
        let piece = BatchPiece(from: done, of: batch)
        gather(x, classes, order: order + (start + done), samples: piece.samples)
        differentiate(piece, &tally)
        done += piece.samples
      }
      loss += tally.loss
      correct += tally.correct
      norms += Double(norm)
      steps += 1
      parameters.move(step: steps)
      transposeWeights()
      batches += 1
      start += batch
    }
    return (loss, correct, norms, batches)
  }

  /// The sum of the samples' losses, in their order, and how many are put in the right class.
  public func tally(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, count: Int
  ) -> (loss: Double, correct: Int) {
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
    return (tally.loss, tally.correct)
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

// MARK: One batch

extension NetworkTrainer {
  private var inputs: Int { depth > 0 ? hidden[0].inputs : output.inputs }

  /// What layer `l` is given, `[samples, inputs]`.
  private func input(of l: Int) -> Block { l > 0 ? hidden[l - 1].activations : points }

  private func forward(_ samples: Int) {
    for l in 0..<depth { hidden[l].forward(input(of: l), samples: samples) }
    output.forward(input(of: depth), samples: samples)
  }

  /// Adds a piece's share of the gradient of the batch's mean loss.
  private func differentiate(_ piece: BatchPiece, _ tally: inout BatchTally) {
    for l in 0..<depth { hidden[l].forwardWithSlopes(input(of: l), samples: piece.samples) }
    output.forward(input(of: depth), samples: piece.samples)
    output.tallyWithDeltas(loss, labels: labels.start, piece, into: &tally)
    output.gradient(input(of: depth), piece, l2: l2)
    if depth > 0 { output.backward(to: hidden[depth - 1], piece) }
    var l = depth - 1
    while l >= 0 {
      hidden[l].gradient(input(of: l), piece, l2: l2)
      if l > 0 { hidden[l].backward(to: hidden[l - 1], piece) }
      l -= 1
    }
  }

  /// The Euclidean norm of the whole gradient.
  private var norm: Float {
    var total = 0.0
    for l in 0..<depth { hidden[l].addSquaredNorms(to: &total) }
    output.addSquaredNorms(to: &total)
    return Float(total.squareRoot())
  }

  private func transposeWeights() {
    var l = 1
    while l < depth {
      hidden[l].transposeWeights()
      l += 1
    }
  }

  @inline(never)
  private func gather(
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

  private func copy(_ x: UnsafePointer<Float>, samples: Int) {
    for s in 0..<samples { copy(x + s &* inputs, toRow: s) }
  }

  @inline(__always)
  private func copy(_ x: UnsafePointer<Float>, toRow s: Int) {
    let row = points.numbers + s &* points.width
    for i in 0..<inputs { row[i] = x[i] }
  }

  /// No class is −1, so that what stands beyond the samples is never right.
  private func padLabels(after samples: Int) {
    for s in samples..<(vectors(samples) * Lanes.count) { labels[row: 0, column: s] = -1 }
  }
}

// MARK: Parameters in and out

extension NetworkTrainer {
  /// Sets a layer's parameters. Weights are `[inputs, outputs]`.
  public mutating func set(
    layer l: Int, weights: UnsafePointer<Float>, biases: UnsafePointer<Float>
  ) {
    if l < depth {
      let layer = hidden[l]
      for j in 0..<layer.outputs {
        for i in 0..<layer.inputs {
          layer.weights[row: i, column: j] = weights[i * layer.outputs + j]
        }
        layer.biases[row: 0, column: j] = biases[j]
      }
      layer.transposeWeights()
    } else {
      for j in 0..<output.outputs {
        for i in 0..<output.inputs {
          output.weights[row: j, column: i] = weights[i * output.outputs + j]
        }
        output.biases[row: 0, column: j] = biases[j]
      }
    }
    parameters.keep()
  }

  /// Whether all weights and biases are numbers.
  public var isFinite: Bool {
    for l in 0..<depth where !hidden[l].isFinite { return false }
    return output.isFinite
  }

  /// Remembers the parameters.
  public mutating func keep() { parameters.keep() }

  /// A layer's parameters as they were kept last. Weights are `[inputs, outputs]`.
  public func copyKept(
    layer l: Int, weights: UnsafeMutablePointer<Float>, biases: UnsafeMutablePointer<Float>
  ) {
    let offset = parameters.kept - parameters.values
    if l < depth {
      let layer = hidden[l]
      let kept = Block(at: layer.weights.start + offset, stride: layer.weights.stride)
      let keptBiases = Block(at: layer.biases.start + offset, width: layer.outputs)
      for j in 0..<layer.outputs {
        for i in 0..<layer.inputs { weights[i * layer.outputs + j] = kept[row: i, column: j] }
        biases[j] = keptBiases[row: 0, column: j]
      }
    } else {
      let kept = Block(at: output.weights.start + offset, width: output.inputs)
      let keptBiases = Block(at: output.biases.start + offset, width: output.outputs)
      for j in 0..<output.outputs {
        for i in 0..<output.inputs { weights[i * output.outputs + j] = kept[row: j, column: i] }
        biases[j] = keptBiases[row: 0, column: j]
      }
    }
  }
}
