/// [Rprop](https://doi.org/10.1109/ICNN.1993.298623), as `torch.optim.Rprop`: every parameter has a step
/// of its own, which grows while its gradient keeps its sign. For full batches; the learning rate is
/// the length of the first step.
///
///     s ← η₊ s where g keeps its sign, η₋ s where it changes it, within the limits
///     g ← 0 where it changes its sign
///     θ ← θ − sign(g) s
public struct Rprop: UpdateRule {
  public var learningRate: Double
  public var etaMinus: Double
  public var etaPlus: Double
  public var shortest: Double
  public var longest: Double

  public init(
    learningRate: Double = 0.01, etaMinus: Double = 0.5, etaPlus: Double = 1.2,
    shortest: Double = 1e-6, longest: Double = 50
  ) {
    self.learningRate = learningRate
    self.etaMinus = etaMinus
    self.etaPlus = etaPlus
    self.shortest = shortest
    self.longest = longest
  }

  public struct Memory: Sendable {
    /// The last gradient, 0 where it changed its sign.
    var g: Lanes
    /// The length of the step; 0 before the first.
    var s: Lanes
  }

  public static var blank: Memory { Memory(g: 0, s: 0) }

  public struct Step: Sendable {
    let first, etaMinus, etaPlus, shortest, longest: Lanes
  }

  public func step(_ clock: Clock) -> Step {
    Step(
      first: lanes(clock.learningRate), etaMinus: lanes(etaMinus), etaPlus: lanes(etaPlus),
      shortest: lanes(shortest), longest: lanes(longest))
  }

  @inline(__always)
  public func update(
    _ theta: inout Lanes, gradient: Lanes, memory: inout Memory, step: Step
  ) {
    let agreement = sign(memory.g) * sign(gradient)
    let factor = select(
      less(0, agreement), step.etaPlus, select(less(agreement, 0), step.etaMinus, 1))
    let length = select(less(0, memory.s), memory.s, step.first) * factor
    memory.s = select(
      less(length, step.shortest), step.shortest,
      select(less(step.longest, length), step.longest, length))
    memory.g = select(less(agreement, 0), 0, gradient)
    theta = fma(-sign(memory.g), memory.s, theta)
  }
}
