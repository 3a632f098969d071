/// What carries weights on towards 0 after each step.
struct Pruner {
  private let pruning: Pruning
  private let parameters: UnsafeMutablePointer<Lanes>
  /// As they were before a step.
  private let before: UnsafeMutablePointer<Lanes>
  /// Vectors.
  private let count: Int
  /// Where the weights of each layer are among the parameters, in vectors.
  private let ranges: UnsafeMutablePointer<Range<Int>>
  private var layers = 0

  init(_ pruning: Pruning, of parameters: Parameters, layers: Int) {
    self.pruning = pruning
    self.parameters = parameters.values
    count = parameters.count
    before = zeros(count)
    ranges = .allocate(capacity: layers)
  }

  func deallocate() {
    before.deallocate()
    ranges.deallocate()
  }

  /// Takes the weights of a layer, which its biases follow.
  mutating func add(_ weights: Block, to biases: Block) {
    (ranges + layers).initialize(
      to: weights.start - parameters..<biases.start - parameters)
    layers += 1
  }

  /// Before a step.
  @inline(never)
  func remember() { before.update(from: parameters, count: count) }

  /// After it.
  @inline(never)
  func prune(learningRate: Double) {
    let stride = pruning.stride(learningRate: learningRate)
    for l in 0..<layers {
      for n in ranges[l] {
        parameters[n] = Pruning.pruned(parameters[n], from: before[n], stride: stride)
      }
    }
  }
}
