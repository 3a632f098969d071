/// Trains several networks of one shape side by side, one a lane: they differ in their first weights
/// and in the order of their samples. Each gets the same numbers as alone, to the bit.
///
/// A narrow network leaves most of a register empty when its neurons are the lanes. Here the lanes are
/// full when there are as many runs.
public struct CohortTrainer: ~Copyable {
  let layers: UnsafeMutablePointer<CohortLayer>
  let depth: Int
  let parameters: Parameters
  let runs: Int
  let loss: Loss
  let penalty: Penalty
  let batchSize: Int
  private let clock = Clock.allocate()
  /// The piece's points, `[samples, inputs]`.
  let points: LanesMatrix
  /// The piece's classes, `[samples, 1]`.
  let labels: LanesMatrix
  /// The piece's losses, `[samples, 1]`.
  let losses: LanesMatrix
  let lossSums = LaneSums.allocate()
  /// The squared differences of regression.
  let squareSums = LaneSums.allocate()
  let squaredNorms = LaneSums.allocate()
  /// Of each layer's part of the gradient, over the batches of an epoch.
  let layerNorms: UnsafeMutablePointer<LaneSums>

  /// The most runs that there is room for.
  public static var size: Int { Lanes.count }

  /// The most samples of a piece: what belongs to them fits into the first cache with room to spare.
  static var limit: Int { 16 }

  /// - Parameters:
  ///   - runs: The number of networks, `1 ... size`.
  ///   - widths: Inputs, hidden layers, outputs: `[layers + 1]`.
  ///   - layers: At least one, the output.
  ///   - activations: An `Activation` for each hidden layer.
  ///   - loss: A `Loss`.
  ///   - optimizer: A `ListedOptimizer`.
  ///   - penalty: A `Penalty`.
  ///   - batchSize: Samples in a mini-batch.
  public init(
    runs: Int, widths: UnsafePointer<Int>, layers count: Int, activations: UnsafeRawPointer,
    loss: UnsafeRawPointer, optimizer: UnsafeRawPointer, penalty: UnsafeRawPointer, batchSize: Int
  ) {
    self.runs = runs
    depth = count
    self.loss = loss.load(as: Loss.self)
    self.penalty = penalty.load(as: Penalty.self)
    self.batchSize = batchSize
    var size = 0
    for l in 0..<count {
      size += CohortLayer.parameters(inputs: widths[l], outputs: widths[l + 1])
    }
    parameters = Parameters(
      count: size, margin: 0, optimizer: optimizer.load(as: ListedOptimizer.self))
    layers = .allocate(capacity: count)
    var place = 0
    for l in 0..<count {
      let activation =
        l + 1 < count
        ? activations.load(
          fromByteOffset: l * MemoryLayout<Activation>.stride, as: Activation.self) : .identity
      (layers + l).initialize(
        to: CohortLayer(
          inputs: widths[l], outputs: widths[l + 1], activation: activation, samples: Self.limit,
          parameters: parameters.values + place, gradients: parameters.gradients + place))
      place += CohortLayer.parameters(inputs: widths[l], outputs: widths[l + 1])
    }
    layerNorms = .allocate(capacity: count)
    for l in 0..<count { (layerNorms + l).initialize(to: .allocate()) }
    points = .allocate(rows: Self.limit, columns: widths[0])
    labels = .allocate(rows: Self.limit, columns: 1)
    losses = .allocate(rows: Self.limit, columns: 1)
  }

  deinit {
    for l in 0..<depth {
      layers[l].deallocate()
      layerNorms[l].deallocate()
    }
    layerNorms.deallocate()
    layers.deallocate()
    parameters.deallocate()
    clock.deallocate()
    points.deallocate()
    labels.deallocate()
    losses.deallocate()
    lossSums.deallocate()
    squareSums.deallocate()
    squaredNorms.deallocate()
  }

  /// One epoch of each run: every sample once, in the run's order, in mini-batches, an update after
  /// each.
  ///
  /// - Parameters:
  ///   - x: `[count, inputs]`.
  ///   - classes: `[count]`.
  ///   - orders: `[runs, count]`.
  ///   - learningRate: Of this epoch, the same for all runs.
  ///   - losses: Gets each run's sum of losses, each before its batch's update.
  ///   - correct: Gets how many samples each run put in the right class.
  ///   - squares: Gets each run's squared differences of regression.
  ///   - norms: Gets each run's sum over the batches of the gradient's norm.
  ///   - sums: Gets the same of each layer's part of the gradient, `[layers, runs]`.
  /// - Returns: The number of batches.
  public func epoch(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, orders: UnsafePointer<Int>,
    count: Int, learningRate: Double, losses: UnsafeMutablePointer<Double>,
    correct: UnsafeMutablePointer<Int>, squares: UnsafeMutablePointer<Double>,
    norms: UnsafeMutablePointer<Double>, layerNorms sums: UnsafeMutablePointer<Double>
  ) -> Int {
    clock.pointee.learningRate = learningRate
    lossSums.clear()
    squareSums.clear()
    for run in 0..<runs { norms[run] = 0 }
    for l in 0..<depth { layerNorms[l].clear() }
    var right: Lanes = 0
    var batches = 0
    var start = 0
    while start < count {
      let batch = min(batchSize, count - start)
      var done = 0
      while done < batch {
        let piece = BatchPiece(from: done, of: batch, limit: Self.limit)
        gather(x, classes, orders + (start + done), count: count, samples: piece.samples)
        right = right + differentiate(piece)
        done += piece.samples
      }
      addNorms(to: norms)
      parameters.move(&clock.pointee)
      batches += 1
      start += batch
    }
    for l in 0..<depth {
      for run in 0..<runs { sums[l &* runs &+ run] = layerNorms[l].sums[run] }
    }
    hand(right, losses, correct, squares)
    return batches
  }

  /// Each run's sum of the samples' losses, in their order, and how many it puts in the right class.
  public func tally(
    _ x: UnsafePointer<Float>, classes: UnsafePointer<Float>, count: Int,
    losses: UnsafeMutablePointer<Double>, correct: UnsafeMutablePointer<Int>,
    squares: UnsafeMutablePointer<Double>
  ) {
    lossSums.clear()
    squareSums.clear()
    var right: Lanes = 0
    var start = 0
    while start < count {
      let samples = min(Self.limit, count - start)
      for n in 0..<(samples * points.row) {
        points.start[n] = broadcast(x[start * points.row + n])
      }
      for s in 0..<samples { labels[s, 0] = broadcast(classes[start + s]) }
      for l in 0..<depth { layers[l].forward(input(of: l), samples: samples) }
      right = right + tally(samples)
      start += samples
    }
    hand(right, losses, correct, squares)
  }

  private func hand(
    _ right: Lanes, _ losses: UnsafeMutablePointer<Double>, _ correct: UnsafeMutablePointer<Int>,
    _ squares: UnsafeMutablePointer<Double>
  ) {
    for run in 0..<runs {
      losses[run] = lossSums.sums[run]
      squares[run] = squareSums.sums[run]
      correct[run] = Int(right.vector[run])
    }
  }
}
