/// A matrix of numbers in rows of whole vectors. What pads a row, and rows up to a whole number of
/// vectors, is never added to anything that is not padding.
struct Block {
  let start: UnsafeMutablePointer<Lanes>
  /// Vectors in a row.
  let stride: Int

  /// Rows without gaps between them.
  init(at start: UnsafeMutablePointer<Lanes>, width: Int) {
    self.init(at: start, stride: vectors(width))
  }

  init(at start: UnsafeMutablePointer<Lanes>, stride: Int) {
    self.start = start
    self.stride = stride
  }

  /// Zeros. There are as many rows as fill whole vectors.
  static func allocate(rows: Int, width: Int) -> Block {
    allocate(rows: rows, stride: vectors(width))
  }

  static func allocate(rows: Int, stride: Int) -> Block {
    Block(at: zeros(vectors(rows) * Lanes.count * stride), stride: stride)
  }

  /// The stride for many rows of which a product takes the same few columns. Rows whose distance is
  /// a multiple of 512 bytes would compete for the same few places of the cache.
  static func spreadStride(width: Int) -> Int {
    let bytes = MemoryLayout<Lanes>.stride
    let dense = vectors(width)
    return dense * bytes % 512 == 0 ? dense + max(1, 64 / bytes) : dense
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

  /// Writes `[rows, columns]` into another block as `[columns, rows]`. Reads rows, and writes
  /// columns, up to whole numbers of vectors.
  func transpose(rows: Int, columns: Int, into other: Block) {
    let count = Lanes.count
    for row in 0..<vectors(rows) {
      for column in 0..<vectors(columns) {
        transposeSquare(
          start + (row &* count &* stride &+ column), rowStride: stride,
          to: other.start + (column &* count &* other.stride &+ row), columnStride: other.stride)
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
