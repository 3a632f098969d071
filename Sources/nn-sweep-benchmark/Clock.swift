import Glibc

enum Clock {
  /// Processor time of this thread.
  static func seconds(_ work: () -> Void) -> Double {
    let start = read(CLOCK_THREAD_CPUTIME_ID)
    work()
    return read(CLOCK_THREAD_CPUTIME_ID) - start
  }

  /// Time on the wall.
  static var wall: Double { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
