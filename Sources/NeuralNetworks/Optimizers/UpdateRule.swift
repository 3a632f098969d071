/// An optimizer that moves each parameter along its own gradient, whatever the others do. The
/// constants are the rule's own properties; what it remembers of a parameter is its `Memory`.
public protocol UpdateRule: Optimizer {
  /// What is remembered of one parameter from step to step.
  associatedtype Memory: Sendable
  /// What is the same for all parameters in one step.
  associatedtype Step: Sendable

  /// The memory before the first step.
  static var blank: Memory { get }

  /// Goes on to the next step.
  func advance(_ clock: inout Clock)

  /// The numbers of the step that the clock shows.
  func step(_ clock: Clock) -> Step

  /// Moves one parameter (or one a lane) along its gradient.
  func update(
    _ parameter: inout Lanes, gradient: Lanes, memory: inout Memory, step: Step)

  /// Moves many parameters: the loop, with the rule compiled into it. All three have `count`.
  func update(
    _ parameters: UnsafeMutablePointer<Lanes>, gradients: UnsafePointer<Lanes>,
    memories: UnsafeMutablePointer<Memory>, count: Int, step: Step)
}

/// What goes on from step to step, the same for all parameters.
public struct Clock: Sendable {
  /// Counts from 1; 0 before the first step.
  public var t = 0
  /// Of the epoch that the step is in.
  public var learningRate: Double
  /// Of NAdam's momenta so far.
  var product = 1.0

  public init(learningRate: Double) {
    self.learningRate = learningRate
  }
}

extension UpdateRule {
  public func advance(_ clock: inout Clock) { clock.t += 1 }

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

/// Numbers to a whole power, by repeated squaring: the same bits everywhere.
@inline(__always)
func power(_ bases: SIMD2<Double>, _ exponent: Int) -> SIMD2<Double> {
  var result = SIMD2<Double>(1, 1)
  var square = bases
  var bits = exponent
  while bits > 0 {
    // The square or 1, without a branch: which one comes next is hard to foresee.
    let isOdd = SIMD2(repeating: 0 &- UInt64(truncatingIfNeeded: bits & 1))
    let one = SIMD2(repeating: Double(1).bitPattern)
    let factor = (unsafeBitCast(square, to: SIMD2<UInt64>.self) & isOdd) | (one & ~isOdd)
    result *= unsafeBitCast(factor, to: SIMD2<Double>.self)
    square *= square
    bits >>= 1
  }
  return result
}
