import Glibc

/// Time on the wall. Processor time would leave out what other programs take away, but a virtual
/// machine's host takes time too, and the system deducts that from whatever happens to run later:
/// short stretches then seem faster than they are. The fastest of many short ones is free of both.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  /// The fastest of many times, in seconds, of work that takes a millisecond or so.
  static func fastest(of times: Int, _ work: () throws -> Void) rethrows -> Double {
    try (0..<times).reduce(.infinity) { best, _ in
      let start = now
      try work()
      return min(best, now - start)
    }
  }
}
