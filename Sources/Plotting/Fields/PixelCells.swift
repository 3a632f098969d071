/// The pixels of a map by the cells between nodes in which their middles lie.
///
/// Values between four nodes lie between theirs, so most cells have one colour, which is found at
/// once.
struct PixelCells {
  private let columns: Sampling
  private let rows: Sampling
  private let nodes: Int
  private let width: Int

  init(_ field: ScalarField, width: Int, height: Int) {
    columns = Sampling(pixels: width, nodes: field.columns)
    rows = Sampling(pixels: height, nodes: field.rows)
    nodes = field.columns
    self.width = width
  }

  struct Cell {
    /// The upper left node and the one below it.
    let node: Int
    let below: Int
    let x: Range<Int>
    let y: Range<Int>

    /// What all four nodes have, if it is the same.
    @inline(__always)
    func common<T: Equatable>(_ marks: [T]) -> T? {
      let mark = marks[node]
      return mark == marks[node + 1] && mark == marks[below] && mark == marks[below + 1]
        ? mark : nil
    }

    /// The values at the nodes, row by row.
    @inline(__always)
    func corners(of values: [Double]) -> SIMD4<Double> {
      SIMD4(values[node], values[node + 1], values[below], values[below + 1])
    }
  }

  /// Every cell that has pixels.
  @inline(__always)
  func forEach(_ body: (Cell) -> Void) {
    for row in 0..<rows.cells {
      let y = rows.pixels(of: row)
      guard !y.isEmpty else { continue }
      for column in 0..<columns.cells {
        let x = columns.pixels(of: column)
        guard !x.isEmpty else { continue }
        let node = row * nodes + column
        body(Cell(node: node, below: node + nodes, x: x, y: y))
      }
    }
  }

  /// Gives all pixels of a cell a colour.
  @inline(__always)
  func fill(_ cell: Cell, _ colour: UInt32, _ pixels: UnsafeMutableBufferPointer<UInt32>) {
    for y in cell.y {
      for x in cell.x { pixels[y * width + x] = colour }
    }
  }

  /// Every pixel of a cell, row by row.
  @inline(__always)
  func forEachPixel(
    of cell: Cell, row: (_ share: Double) -> Void, _ body: (_ pixel: Int, _ share: Double) -> Void
  ) {
    for y in cell.y {
      row(rows.share(y))
      for x in cell.x { body(y * width + x, columns.share(x)) }
    }
  }
}
