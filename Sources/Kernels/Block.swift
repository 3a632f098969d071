/// A matrix of numbers in rows of whole vectors. What pads a row, and rows up to a whole number of
/// vectors, is never added to anything that is not padding.
struct Block {
  let start: UnsafeMutablePointer<Lanes>
  /// Vectors in a row.
  let stride: Int

  init(at start: UnsafeMutablePointer<Lanes>, width: Int) {
    self.start = start
    stride = vectors(width)
  }

  /// Zeros. There are as many rows as fill whole vectors.
  static func allocate(rows: Int, width: Int) -> Block {
    Block(at: zeros(vectors(rows) * Lanes.count * vectors(width)), width: width)
  }

  func deallocate() { start.deallocate() }

  /// Numbers in a row, padding included.
  var width: Int { stride &* Lanes.count }

  var numbers: UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer(start).assumingMemoryBound(to: Float.self)
  }

  @inline(__always)
  subscript(row: Int, vector: Int) -> Lanes {
    get { start[row &* stride &+ vector] }
    nonmutating set { start[row &* stride &+ vector] = newValue }
  }

  @inline(__always)
  subscript(row row: Int, column column: Int) -> Float {
    get { numbers[row &* width &+ column] }
    nonmutating set { numbers[row &* width &+ column] = newValue }
  }

  /// Writes the first rows, all their vectors, into the columns of another block.
  func transpose(rows: Int, into columns: Block) {
    let count = Lanes.count
    for row in 0..<vectors(rows) {
      for vector in 0..<stride {
        transposeSquare(
          start + (row &* count &* stride &+ vector), rowStride: stride,
          to: columns.start + (vector &* count &* columns.stride &+ row),
          columnStride: columns.stride)
      }
    }
  }
}

/// Vectors that hold so many numbers.
@inline(__always)
func vectors(_ numbers: Int) -> Int { (numbers &+ Lanes.count &- 1) / Lanes.count }

func zeros(_ vectors: Int) -> UnsafeMutablePointer<Lanes> {
  let size = max(1, vectors) * MemoryLayout<Lanes>.stride
  let start = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
  start.initializeMemory(as: UInt8.self, repeating: 0, count: size)
  return start.assumingMemoryBound(to: Lanes.self)
}
