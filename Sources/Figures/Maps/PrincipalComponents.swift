import NeuralNetworks

/// The directions in which standardised points spread most
/// ([Pearson 1901](https://doi.org/10.1080/14786440109462720)).
///
/// The eigenvectors of the correlation matrix, found by Jacobi's rotations in a fixed order
/// (Golub and Van Loan, *Matrix Computations*, 8.5), so the bits are the same everywhere.
struct PrincipalComponents: Sendable {
  /// `[features]`
  let mean: [Double]
  /// `[features]`, 1 where a feature does not vary.
  let deviations: [Double]
  /// `[features][features]`, unit vectors, the one with most variance first; the largest entry of
  /// each is positive.
  let directions: [[Double]]
  /// `[features]`, shares of the whole variance.
  let shares: [Double]

  init(_ samples: Samples) {
    let (n, count) = (samples.features, Double(max(samples.count, 1)))
    let columns: [[Double]] = (0..<n).map { f in
      stride(from: f, to: samples.points.count, by: n).map { Double(samples.points[$0]) }
    }
    let mean = columns.map { column in column.reduce(0.0, +) / count }
    let centred = zip(columns, mean).map { column, middle in column.map { x in x - middle } }
    let deviations = centred.map { column in
      let variance = product(column, column) / count
      return variance > 0 && variance.isFinite ? variance.squareRoot() : 1.0
    }
    let standard = zip(centred, deviations).map { column, unit in column.map { x in x / unit } }
    var correlation: [[Double]] = standard.map { a in
      standard.map { b in product(a, b) / count }
    }
    let vectors = diagonalise(&correlation)
    let variances = correlation.indices.map { correlation[$0][$0] }
    let order = variances.indices.sorted { i, j in
      variances[i] == variances[j] ? i < j : variances[i] > variances[j]
    }
    let total = variances.reduce(0, +)
    self.mean = mean
    self.deviations = deviations
    directions = order.map { k in
      let vector = vectors.map { $0[k] }
      let largest = vector.reduce(0) { $1.magnitude > $0.magnitude ? $1 : $0 }
      return largest < 0 ? vector.map { -$0 } : vector
    }
    shares = order.map { total > 0 ? max(0, variances[$0]) / total : 0 }
  }
}

private func product(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0.0) { sum, pair in sum + pair.0 * pair.1 }
}

/// Makes a symmetric matrix diagonal by rotations; returns their product, eigenvectors in columns.
private func diagonalise(_ a: inout [[Double]]) -> [[Double]] {
  let n = a.count
  var v = (0..<n).map { i in (0..<n).map { $0 == i ? 1.0 : 0 } }
  for _ in 0..<30 {
    let off = (0..<n).reduce(0.0) { sum, i in sum + product(Array(a[i][..<i]), Array(a[i][..<i])) }
    guard off > 1e-24 else { break }
    for p in 0..<n {
      for q in p + 1..<n where a[p][q] != 0 { rotate(&a, &v, p, q) }
    }
  }
  return v
}

/// The rotation in the plane of p and q that makes their common entry 0.
private func rotate(_ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
  let tau = (a[q][q] - a[p][p]) / (2 * a[p][q])
  let t = (tau < 0 ? -1 : 1) / (tau.magnitude + (1 + tau * tau).squareRoot())
  let c = 1 / (1 + t * t).squareRoot()
  let s = t * c
  for k in a.indices {
    (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
  }
  for k in a.indices {
    (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
    (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q])
  }
}
