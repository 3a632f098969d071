import CVector

#if LANES_16
  package typealias Vector = SIMD16<Float>
  package typealias Mask = SIMD16<Int32>
#elseif LANES_8
  package typealias Vector = SIMD8<Float>
  package typealias Mask = SIMD8<Int32>
#else
  package typealias Vector = SIMD4<Float>
  package typealias Mask = SIMD4<Int32>
#endif

/// What one elementwise formula works on: here a vector, in the textbook a single number.
///
/// A type of this module's own, so that no function that the compiler makes of it can be mistaken
/// by the linker for one that was compiled for another instruction set.
public struct Lanes: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, Sendable {
  let vector: Vector

  /// Numbers in a vector.
  static var count: Int { Vector.scalarCount }

  @inline(__always)
  init(_ vector: Vector) { self.vector = vector }

  @inline(__always)
  public init(floatLiteral number: Float) { vector = Vector(repeating: number) }

  @inline(__always)
  public init(integerLiteral number: Int) { vector = Vector(repeating: Float(number)) }

  @inline(__always)
  package static func + (a: Lanes, b: Lanes) -> Lanes { Lanes(vector_sum(a.vector, b.vector)) }

  @inline(__always)
  package static func - (a: Lanes, b: Lanes) -> Lanes {
    Lanes(vector_difference(a.vector, b.vector))
  }

  @inline(__always)
  package static func * (a: Lanes, b: Lanes) -> Lanes {
    Lanes(vector_product(a.vector, b.vector))
  }

  @inline(__always)
  package static func * (a: Float, b: Lanes) -> Lanes { broadcast(a) * b }

  @inline(__always)
  package static func + (a: Lanes, b: Float) -> Lanes { a + broadcast(b) }

  @inline(__always)
  package static func / (a: Lanes, b: Lanes) -> Lanes {
    Lanes(vector_quotient(a.vector, b.vector))
  }

  @inline(__always)
  package static prefix func - (a: Lanes) -> Lanes { Lanes(vector_negated(a.vector)) }
}

/// The outcome of comparing two `Lanes`: −1 in each lane where it holds, 0 elsewhere.
package struct Condition {
  let mask: Mask

  @inline(__always)
  init(_ mask: Mask) { self.mask = mask }
}

/// `a · b + c`, rounded once.
@inline(__always)
package func fma(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
  Lanes(vector_fma(a.vector, b.vector, c.vector))
}

@inline(__always)
package func less(_ a: Lanes, _ b: Lanes) -> Condition {
  Condition(vector_less(a.vector, b.vector))
}

@inline(__always)
func equal(_ a: Lanes, _ b: Lanes) -> Condition { Condition(vector_equal(a.vector, b.vector)) }

@inline(__always)
package func select(_ condition: Condition, _ yes: Lanes, _ no: Lanes) -> Lanes {
  Lanes(vector_select(condition.mask, yes.vector, no.vector))
}

@inline(__always)
package func magnitude(_ a: Lanes) -> Lanes { Lanes(vector_magnitude(a.vector)) }

@inline(__always)
package func squareRoot(_ a: Lanes) -> Lanes { Lanes(vector_square_root(a.vector)) }

/// The same number in every lane.
@inline(__always)
package func broadcast(_ a: Float) -> Lanes { Lanes(Vector(repeating: a)) }

/// A constant, rounded once, in every lane.
@inline(__always)
package func lanes(_ a: Double) -> Lanes { broadcast(Float(a)) }

/// A square of `Lanes.count` rows, `rowStride` vectors apart, becomes columns.
@inline(__always)
func transposeSquare(
  _ rows: UnsafePointer<Lanes>, rowStride: Int, to columns: UnsafeMutablePointer<Lanes>,
  columnStride: Int
) {
  #if LANES_16
    vector_transpose_16(rows, rowStride, columns, columnStride)
  #elseif LANES_8
    vector_transpose_8(rows, rowStride, columns, columnStride)
  #else
    vector_transpose_4(rows, rowStride, columns, columnStride)
  #endif
}
