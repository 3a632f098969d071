/// What one elementwise formula works on: here a single number, in the kernels a SIMD vector.
///
/// Formulas (elementary functions, activations, optimizer rules) are written once, in terms of
/// `Lanes` and the few operations of this file, and give the same bits in every width.
public typealias Lanes = Float

/// The outcome of comparing two `Lanes`.
package typealias Condition = Bool

/// `a · b + c`, rounded once.
@inline(__always)
package func fma(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { c.addingProduct(a, b) }

@inline(__always)
package func less(_ a: Lanes, _ b: Lanes) -> Condition { a < b }

@inline(__always)
package func select(_ condition: Condition, _ yes: Lanes, _ no: Lanes) -> Lanes {
  condition ? yes : no
}

@inline(__always)
package func magnitude(_ a: Lanes) -> Lanes { a.magnitude }

@inline(__always)
package func squareRoot(_ a: Lanes) -> Lanes { a.squareRoot() }

/// The same number in every lane.
@inline(__always)
package func broadcast(_ a: Float) -> Lanes { a }

/// A constant, rounded once, in every lane.
@inline(__always)
package func lanes(_ a: Double) -> Lanes { broadcast(Float(a)) }
