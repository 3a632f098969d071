/// Which class has the largest logit, and by how much.
struct ClassRanking {
  private(set) var winner = 0
  private(set) var best = -Double.infinity
  private var second = -Double.infinity

  @inline(__always)
  mutating func add(_ k: Int, _ z: Double) {
    if z > best {
      (winner, second, best) = (k, best, z)
    } else if z > second {
      second = z
    }
  }

  var lead: Double { best - second }
}

/// The classes that have a say in the colours of a cell: those that come within e⁻¹⁶ of the one
/// that wins at its first node.
struct Contenders {
  private struct Contender {
    // First, so that the whole is not of 64 bytes: the compiler's copy of such values would have the
    // name of one in the kernels for AVX2, and the linker keeps one of a name.
    /// The logit at the nodes around the cell, row by row.
    let corners: SIMD4<Double>
    let k: Int
    /// At the ends of a row of pixels.
    var left = 0.0
    var right = 0.0

    @inline(__always)
    func z(_ across: Double) -> Double { left + across * (right - left) }
  }

  private let logits: [ScalarField]
  private let decay = Decay.table
  private var list: [Contender] = []

  init(of logits: [ScalarField]) {
    self.logits = logits
  }

  /// Takes those of a cell; false if a logit is no number there, and so at all of its pixels.
  mutating func meet(in cell: PixelCells.Cell) -> Bool {
    list.removeAll(keepingCapacity: true)
    var ranking = ClassRanking()
    for k in logits.indices { ranking.add(k, logits[k].values[cell.node]) }
    let winner = cell.corners(of: logits[ranking.winner].values)
    for k in logits.indices {
      let corners = cell.corners(of: logits[k].values)
      guard !corners.sum().isNaN else { return false }
      if (winner - corners).min() < Decay.farthest {
        list.append(Contender(corners: corners, k: k))
      }
    }
    return true
  }

  /// Σ exp(z_k − z_winner) is nowhere in the cell less, if one class wins at all of its nodes.
  func leastSum(winner: Int) -> Double {
    guard let best = list.first(where: { $0.k == winner })?.corners else { return 1 }
    return list.reduce(0) { $0 + decay.value(at: (best - $1.corners).max()) }
  }

  /// To a row of pixels, a share of the way down.
  @inline(__always)
  mutating func move(down share: Double) {
    for n in list.indices {
      let corners = list[n].corners
      list[n].left = corners[0] + share * (corners[2] - corners[0])
      list[n].right = corners[1] + share * (corners[3] - corners[1])
    }
  }

  /// At a share of the way from the left end of the row.
  @inline(__always)
  func ranking(across share: Double) -> ClassRanking {
    var ranking = ClassRanking()
    for contender in list { ranking.add(contender.k, contender.z(share)) }
    return ranking
  }

  /// Σ exp(z_k − z_max)
  @inline(__always)
  func sum(below best: Double, across share: Double) -> Double {
    var sum = 0.0
    for contender in list { sum += decay.value(at: best - contender.z(share)) }
    return sum
  }
}
