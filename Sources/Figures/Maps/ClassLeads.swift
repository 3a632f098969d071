/// Which class has the largest logit at each place, and by how much each class leads.
struct ClassLeads {
  /// The class at each place, the first of equals; by the sign of a single logit; −1 where a logit
  /// is no number.
  let winners: [Int]
  /// `[classes][places]`
  private let z: [[Double]]
  /// The two largest logits at each place.
  private let best: [Double]
  private let second: [Double]

  init(_ z: [[Double]]) {
    let count = z[0].count
    var winners = [Int](repeating: 0, count: count)
    var best = z[0]
    var second = [Double](repeating: -.infinity, count: count)
    for k in z.indices.dropFirst() {
      for (n, value) in z[k].enumerated() {
        if value > best[n] {
          (winners[n], second[n], best[n]) = (k, best[n], value)
        } else if value > second[n] {
          second[n] = value
        }
      }
    }
    if z.count == 1 { winners = z[0].map { $0 > 0 ? 1 : 0 } }
    for values in z {
      for n in values.indices where values[n].isNaN {
        (winners[n], best[n], second[n]) = (-1, .nan, .nan)
      }
    }
    (self.z, self.winners, self.best, self.second) = (z, winners, best, second)
  }

  /// z_k − max of the others.
  func lead(of k: Int) -> [Double] {
    z[k].indices.map { n in z[k][n] - (winners[n] == k ? second[n] : best[n]) }
  }
}
