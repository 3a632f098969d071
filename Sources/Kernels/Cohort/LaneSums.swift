/// A sum of each lane, in double precision.
struct LaneSums {
  let sums: UnsafeMutablePointer<Double>

  static func allocate() -> LaneSums { LaneSums(sums: .allocate(capacity: Lanes.count)) }

  func deallocate() { sums.deallocate() }

  func clear() {
    for lane in 0..<Lanes.count { sums[lane] = 0 }
  }

  @inline(__always)
  func add(_ terms: Lanes) {
    for lane in 0..<Lanes.count { sums[lane] += Double(terms.vector[lane]) }
  }
}
