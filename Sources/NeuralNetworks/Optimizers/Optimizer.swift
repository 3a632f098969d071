/// A rule that moves each parameter along its gradient. The constants are the rule's own
/// properties; what it remembers of a parameter is its `Memory`.
public protocol Optimizer: Hashable, Sendable {
  /// What is remembered of one parameter from step to step.
  associatedtype Memory: Sendable
  /// What is the same for all parameters in one step.
  associatedtype Step: Sendable

  var learningRate: Double { get set }

  /// The memory before the first step.
  static var blank: Memory { get }

  /// The numbers of step `t`, which counts from 1.
  func step(_ t: Int) -> Step

  /// Moves one parameter (or one a lane) along its gradient.
  func update(
    _ parameter: inout Lanes, gradient: Lanes, memory: inout Memory, step: Step)

  /// Moves many parameters: the loop, with the rule compiled into it. All three have `count`.
  func update(
    _ parameters: UnsafeMutablePointer<Lanes>, gradients: UnsafePointer<Lanes>,
    memories: UnsafeMutablePointer<Memory>, count: Int, step: Step)
}

extension Optimizer {
  public func update(
    _ parameters: UnsafeMutablePointer<Lanes>, gradients: UnsafePointer<Lanes>,
    memories: UnsafeMutablePointer<Memory>, count: Int, step: Step
  ) {
    for n in 0..<count {
      update(&parameters[n], gradient: gradients[n], memory: &memories[n], step: step)
    }
  }
}

/// Memories decay towards zero. Below this magnitude they are zero, since numbers too small for
/// full precision slow processors down several times over.
@inline(__always)
func flushed(_ memory: Lanes) -> Lanes {
  select(less(magnitude(memory), 1e-30), 0, memory)
}

/// `base` to a whole power, by repeated squaring: the same bits everywhere.
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  var square = base
  var bits = exponent
  while bits > 0 {
    result *= bits & 1 == 1 ? square : 1
    square *= square
    bits >>= 1
  }
  return result
}
