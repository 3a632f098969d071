/// A matrix of each run, the runs side by side: `[i, j]` of all at `start[row · i + column · j]`.
struct LanesMatrix {
  let start: UnsafeMutablePointer<Lanes>
  let row: Int
  let column: Int

  /// Row by row, without gaps.
  init(at start: UnsafeMutablePointer<Lanes>, columns: Int) {
    self.init(start: start, row: columns, column: 1)
  }

  private init(start: UnsafeMutablePointer<Lanes>, row: Int, column: Int) {
    self.start = start
    self.row = row
    self.column = column
  }

  /// Zeros.
  static func allocate(rows: Int, columns: Int) -> LanesMatrix {
    LanesMatrix(at: zeros(rows * columns), columns: columns)
  }

  func deallocate() { start.deallocate() }

  var transposed: LanesMatrix { LanesMatrix(start: start, row: column, column: row) }

  /// All numbers, those of one place after another: run `r`'s at `[n · Lanes.count + r]`.
  var numbers: UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer(start).assumingMemoryBound(to: Float.self)
  }

  @inline(__always)
  subscript(i: Int, j: Int) -> Lanes {
    get { start[i &* row &+ j &* column] }
    nonmutating set { start[i &* row &+ j &* column] = newValue }
  }
}
