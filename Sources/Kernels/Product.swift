/// The left factor of a product, read number by number: `A[m, k]` at `start[m row + k step]`.
struct Factor {
  let start: UnsafePointer<Float>
  let row: Int
  let step: Int
}

extension Block {
  /// `A[m, k]` in row `m`, column `k`.
  var factor: Factor { Factor(start: UnsafePointer(numbers), row: width, step: 1) }

  /// `A[m, k]` in row `k`, column `m`.
  var transposedFactor: Factor { Factor(start: UnsafePointer(numbers), row: 1, step: width) }
}

/// `C[m][n…] = init + Σ_k A[m, k] B[k][n…]`, `k` strictly in order, fused: the one product that
/// feed-forward and backpropagation are made of. The vectors run along `n`, which is never summed
/// over, so that every number is made by the same operations whatever the width.
///
/// - Parameters:
///   - rows: The number of `m`.
///   - vectors: The number of vectors in a row of `B` and `C`.
///   - steps: The number of `k`.
///   - start: What the sum at `m` and vector `n` starts from.
///   - running: What `finish` carries from one `m` to the next, for each `n`: all `m` in order.
///   - finish: Takes the sum at `m` and `n`.
@inline(__always)
func product(
  rows: Int, vectors: Int, steps: Int, _ a: Factor, _ b: Block,
  running: UnsafeMutablePointer<Lanes>? = nil, start: (_ m: Int, _ n: Int) -> Lanes,
  finish: (_ m: Int, _ n: Int, _ sum: Lanes, _ running: inout Lanes) -> Void
) {
  var n = 0
  if rows < 4 {
    while n &+ 4 <= vectors {
      for m in 0..<rows { tile(Tile<1, 4>(m, n), steps, a, b, running, start, finish) }
      n &+= 4
    }
  }
  while n &+ 2 <= vectors {
    var m = 0
    #if LANES_8
      // 16 registers hold 12 sums; 8 rows are two tiles of 4 rather than 6 and 2.
      while rows &- m >= 6 && rows &- m != 8 {
        tile(Tile<6, 2>(m, n), steps, a, b, running, start, finish)
        m &+= 6
      }
    #else
      while m &+ 8 <= rows {
        tile(Tile<8, 2>(m, n), steps, a, b, running, start, finish)
        m &+= 8
      }
    #endif
    while m &+ 4 <= rows {
      tile(Tile<4, 2>(m, n), steps, a, b, running, start, finish)
      m &+= 4
    }
    while m &+ 2 <= rows {
      tile(Tile<2, 2>(m, n), steps, a, b, running, start, finish)
      m &+= 2
    }
    if m < rows { tile(Tile<1, 2>(m, n), steps, a, b, running, start, finish) }
    n &+= 2
  }
  if n < vectors {
    var m = 0
    while m &+ 8 <= rows {
      tile(Tile<8, 1>(m, n), steps, a, b, running, start, finish)
      m &+= 8
    }
    while m &+ 2 <= rows {
      tile(Tile<2, 1>(m, n), steps, a, b, running, start, finish)
      m &+= 2
    }
    if m < rows { tile(Tile<1, 1>(m, n), steps, a, b, running, start, finish) }
  }
}

/// A rectangle of sums that stay in registers: rows from `m`, vectors from `n`.
private struct Tile<let rows: Int, let columns: Int> {
  let m: Int
  let n: Int

  @inline(__always)
  init(_ m: Int, _ n: Int) {
    self.m = m
    self.n = n
  }
}

@inline(__always)
private func tile<let rows: Int, let columns: Int>(
  _ place: Tile<rows, columns>, _ steps: Int, _ a: Factor, _ b: Block,
  _ running: UnsafeMutablePointer<Lanes>?, _ start: (Int, Int) -> Lanes,
  _ finish: (Int, Int, Lanes, inout Lanes) -> Void
) {
  var sums = InlineArray<rows, InlineArray<columns, Lanes>>(
    repeating: InlineArray(repeating: 0))
  for m in 0..<rows {
    for n in 0..<columns { sums[m][n] = start(place.m &+ m, place.n &+ n) }
  }
  var left = a.start + place.m &* a.row
  var right = b.start + place.n
  for _ in 0..<steps {
    var vectors = InlineArray<columns, Lanes>(repeating: 0)
    for n in 0..<columns { vectors[n] = right[n] }
    for m in 0..<rows {
      let number = broadcast(left[m &* a.row])
      for n in 0..<columns { sums[m][n] = fma(number, vectors[n], sums[m][n]) }
    }
    left += a.step
    right += b.stride
  }
  for n in 0..<columns {
    var carried = running.map { $0[place.n &+ n] } ?? 0
    for m in 0..<rows { finish(place.m &+ m, place.n &+ n, sums[m][n], &carried) }
    if let running { running[place.n &+ n] = carried }
  }
}
