/// `C[m, n] = init + Σ_k A[m, k] B[k, n]` of each run, `k` strictly in order, fused.
///
/// - Parameters:
///   - rows: The number of `m`.
///   - columns: The number of `n`.
///   - steps: The number of `k`.
///   - start: What the sum at `m`, `n` starts from.
///   - finish: Takes the sum at `m`, `n`.
@inline(__always)
func product(
  rows: Int, columns: Int, steps: Int, _ a: LanesMatrix, _ b: LanesMatrix,
  start: (_ m: Int, _ n: Int) -> Lanes, finish: (_ m: Int, _ n: Int, _ sum: Lanes) -> Void
) {
  var n = 0
  #if !LANES_8
    // 32 registers hold 16 sums and what they are made of.
    while n &+ 4 <= columns {
      var m = 0
      while m &+ 4 <= rows {
        tile(LanesTile<4, 4>(m, n), steps, a, b, start, finish)
        m &+= 4
      }
      while m < rows {
        tile(LanesTile<1, 4>(m, n), steps, a, b, start, finish)
        m &+= 1
      }
      n &+= 4
    }
  #endif
  while n &+ 2 <= columns {
    var m = 0
    while m &+ 4 <= rows {
      tile(LanesTile<4, 2>(m, n), steps, a, b, start, finish)
      m &+= 4
    }
    while m &+ 2 <= rows {
      tile(LanesTile<2, 2>(m, n), steps, a, b, start, finish)
      m &+= 2
    }
    if m < rows { tile(LanesTile<1, 2>(m, n), steps, a, b, start, finish) }
    n &+= 2
  }
  if n < columns {
    var m = 0
    while m &+ 8 <= rows {
      tile(LanesTile<8, 1>(m, n), steps, a, b, start, finish)
      m &+= 8
    }
    while m < rows {
      tile(LanesTile<1, 1>(m, n), steps, a, b, start, finish)
      m &+= 1
    }
  }
}

/// A rectangle of sums that stay in registers: rows from `m`, columns from `n`.
private struct LanesTile<let rows: Int, let columns: Int> {
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
  _ place: LanesTile<rows, columns>, _ steps: Int, _ a: LanesMatrix, _ b: LanesMatrix,
  _ start: (Int, Int) -> Lanes, _ finish: (Int, Int, Lanes) -> Void
) {
  var sums = InlineArray<rows, InlineArray<columns, Lanes>>(
    repeating: InlineArray(repeating: 0))
  for m in 0..<rows {
    for n in 0..<columns { sums[m][n] = start(place.m &+ m, place.n &+ n) }
  }
  var left = a.start + place.m &* a.row
  var right = b.start + place.n &* b.column
  for _ in 0..<steps {
    var factors = InlineArray<columns, Lanes>(repeating: 0)
    for n in 0..<columns { factors[n] = right[n &* b.column] }
    for m in 0..<rows {
      let factor = left[m &* a.row]
      for n in 0..<columns { sums[m][n] = fma(factor, factors[n], sums[m][n]) }
    }
    left += a.column
    right += b.row
  }
  for m in 0..<rows {
    for n in 0..<columns { finish(place.m &+ m, place.n &+ n, sums[m][n]) }
  }
}
