/// What L-BFGS has learnt of a function's curvature, and its way down.
///
///     s = the last move, y = the change of the gradient with it, 1 / ρ = y·s
///     d = −H g                         by the two-loop recursion over the remembered s and y
///     x ← x + t d                      t by a line search
struct QuasiNewton {
  /// A function's value and gradient somewhere.
  typealias Look = (value: Double, gradient: [Double])

  private struct Pair {
    let s, y: [Double]
    let rho: Double
  }

  private let rule: LBFGS
  private var pairs: [Pair] = []
  /// `y·s / y·y` of the last pair: the size of the curvature's inverse.
  private var scale = 1.0
  /// The last move and the gradient before it; nil before the first.
  private var last: (s: [Double], gradient: [Double])?

  init(_ rule: LBFGS) {
    self.rule = rule
  }

  /// Goes down from `x`, where the function is as `here` says, as far as the rule's limits of an epoch
  /// allow.
  mutating func descend(
    from x: [Double], _ here: Look, learningRate: Double, look: ([Double]) -> Look
  ) -> [Double] {
    guard here.gradient.largest > rule.toleranceGradient else { return x }
    var (x, here, looks) = (x, here, 1)
    for _ in 0..<rule.maxIterations {
      let first = last == nil ? min(1, 1 / here.gradient.total) * learningRate : learningRate
      let direction = direction(here.gradient)
      let slope = here.gradient • direction
      guard slope <= -rule.toleranceChange else { break }

      let line = StrongWolfe(
        start: .init(t: 0, value: here.value, gradient: here.gradient, slope: slope),
        reach: direction.largest, tolerance: rule.toleranceChange,
        limit: rule.maxEvaluations - looks)
      let (point, more) = line.search(from: first) { t in
        let there = look(x.moved(direction, by: t))
        return .init(
          t: t, value: there.value, gradient: there.gradient, slope: there.gradient • direction)
      }
      looks += more
      let before = here
      last = (s: direction.map { $0 * point.t }, gradient: before.gradient)
      x = x.moved(direction, by: point.t)
      here = (point.value, point.gradient)
      if looks >= rule.maxEvaluations || here.gradient.largest <= rule.toleranceGradient
        || direction.largest * point.t.magnitude <= rule.toleranceChange
        || (here.value - before.value).magnitude < rule.toleranceChange
      {
        break
      }
    }
    return x
  }

  /// `−H g`, after learning from the last move.
  private mutating func direction(_ g: [Double]) -> [Double] {
    guard let last else { return g.map { -$0 } }
    let y = zip(g, last.gradient).map { $0 - $1 }
    let curvature = y • last.s
    if curvature > 1e-10 {
      if pairs.count == rule.historySize { pairs.removeFirst() }
      pairs.append(Pair(s: last.s, y: y, rho: 1 / curvature))
      scale = curvature / (y • y)
    }
    var d = g.map { -$0 }
    var alphas: [Double] = []
    for pair in pairs.reversed() {
      let alpha = pair.rho * (pair.s • d)
      alphas.append(alpha)
      d = d.moved(pair.y, by: -alpha)
    }
    d = d.map { $0 * scale }
    for (pair, alpha) in zip(pairs, alphas.reversed()) {
      d = d.moved(pair.s, by: alpha - pair.rho * (pair.y • d))
    }
    return d
  }
}

infix operator • : MultiplicationPrecedence

/// `Σ aᵢ bᵢ`, in order.
private func • (a: [Double], b: [Double]) -> Double {
  var sum = 0.0
  for n in a.indices { sum += a[n] * b[n] }
  return sum
}

extension [Double] {
  /// `max |aᵢ|`.
  fileprivate var largest: Double { reduce(0) { Swift.max($0, $1.magnitude) } }

  /// `Σ |aᵢ|`.
  fileprivate var total: Double { reduce(0) { $0 + $1.magnitude } }

  /// `aᵢ + t bᵢ`.
  fileprivate func moved(_ b: [Double], by t: Double) -> [Double] {
    var result = self
    for n in indices { result[n] += t * b[n] }
    return result
  }
}
