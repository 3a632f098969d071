/// All weights and biases of a network with what training keeps of each, layer after layer.
struct Parameters {
  let values: UnsafeMutablePointer<Lanes>
  let gradients: UnsafeMutablePointer<Lanes>
  /// The values that were kept last.
  let kept: UnsafeMutablePointer<Lanes>
  /// Vectors.
  let count: Int
  private let memories: UnsafeMutableRawPointer
  private let optimizer: ListedOptimizer

  /// - Parameter margin: Vectors that may be read behind the last value.
  init(count: Int, margin: Int, optimizer: ListedOptimizer) {
    values = zeros(count + margin)
    gradients = zeros(count)
    kept = zeros(count)
    self.count = count
    self.optimizer = optimizer
    memories = Self.blankMemories(count, of: optimizer)
  }

  func deallocate() {
    values.deallocate()
    gradients.deallocate()
    kept.deallocate()
    memories.deallocate()
  }

  func keep() { kept.update(from: values, count: count) }

  /// - Parameter norm: Of the whole gradient.
  @inline(never)
  func clip(_ clipping: Clipping, norm: Float) {
    let clipped = ClippedGradient(clipping, norm: norm)
    for n in 0..<count { gradients[n] = clipped.component(gradients[n]) }
  }

  /// Moves every parameter along its gradient, a step further by the clock.
  @inline(never)
  func move(_ clock: inout Clock) {
    switch optimizer {
    case .sgd(let rule): move(rule, &clock)
    case .adagrad(let rule): move(rule, &clock)
    case .adadelta(let rule): move(rule, &clock)
    case .rmsprop(let rule): move(rule, &clock)
    case .adam(let rule): move(rule, &clock)
    case .adamW(let rule): move(rule, &clock)
    case .amsgrad(let rule): move(rule, &clock)
    case .adamax(let rule): move(rule, &clock)
    case .nadam(let rule): move(rule, &clock)
    case .radam(let rule): move(rule, &clock)
    case .lion(let rule): move(rule, &clock)
    case .rprop(let rule): move(rule, &clock)
    }
  }

  @inline(__always)
  private func move<Rule: UpdateRule>(_ rule: Rule, _ clock: inout Clock) {
    rule.advance(&clock)
    rule.update(
      values, gradients: gradients, memories: memories.assumingMemoryBound(to: Rule.Memory.self),
      count: count, step: rule.step(clock))
  }

  private static func blankMemories(
    _ count: Int, of optimizer: ListedOptimizer
  ) -> UnsafeMutableRawPointer {
    switch optimizer {
    case .sgd: blank(SGD.self, count)
    case .adagrad: blank(Adagrad.self, count)
    case .adadelta: blank(Adadelta.self, count)
    case .rmsprop: blank(RMSprop.self, count)
    case .adam: blank(Adam.self, count)
    case .adamW: blank(AdamW.self, count)
    case .amsgrad: blank(AMSGrad.self, count)
    case .adamax: blank(Adamax.self, count)
    case .nadam: blank(NAdam.self, count)
    case .radam: blank(RAdam.self, count)
    case .lion: blank(Lion.self, count)
    case .rprop: blank(Rprop.self, count)
    }
  }

  @inline(__always)
  private static func blank<Rule: UpdateRule>(
    _ rule: Rule.Type, _ count: Int
  ) -> UnsafeMutableRawPointer {
    let memories = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Rule.Memory>.stride, alignment: 64)
    memories.initializeMemory(as: Rule.Memory.self, repeating: Rule.blank, count: count)
    return memories
  }
}
