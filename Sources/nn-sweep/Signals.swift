import Glibc
import Sweeps
import Synchronization

/// What the world wants of a sweep while it runs: the first SIGINT or SIGTERM calls a halt, the
/// second ends the process at once, SIGUSR1 asks for the state.
///
/// A handler may do next to nothing, so that it writes the signal's number into a pipe, which a
/// thread of its own reads.
final class Signals: Sendable {
  private static let pipe: (read: Int32, write: Int32)? = {
    var ends: [Int32] = [0, 0]
    return Glibc.pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }()

  private let halt: Halt
  private let state: @Sendable () -> String
  private let first = Atomic(Int32(0))

  /// - Parameter state: What SIGUSR1 is answered with, on standard error.
  init(halt: Halt, state: @escaping @Sendable () -> String) {
    self.halt = halt
    self.state = state
  }

  /// The signal that called the halt; nil when none did.
  var halting: Int32? {
    let number = first.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  func listen() {
    guard Self.pipe != nil else { return }
    for number in [SIGINT, SIGTERM, SIGUSR1] {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        if let pipe = Signals.pipe { _ = Glibc.write(pipe.write, &byte, 1) }
      }
    }
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(self).toOpaque()
    let failure = pthread_create(&thread, nil, Self.run, argument)
    precondition(failure == 0, "a thread for signals")
    pthread_detach(thread)
  }

  private static let run:
    @convention(c) @Sendable (UnsafeMutableRawPointer?) ->
      UnsafeMutableRawPointer? = { argument in
        guard let argument, let pipe = Signals.pipe else { return nil }
        let signals = Unmanaged<Signals>.fromOpaque(argument).takeRetainedValue()
        var byte: UInt8 = 0
        while true {
          let count = read(pipe.read, &byte, 1)
          if count == 1 { signals.answer(Int32(byte)) } else if errno != EINTR { return nil }
        }
      }

  private func answer(_ number: Int32) {
    if number == SIGUSR1 {
      Terminal.standardError.write("\(state())\n")
    } else if halting != nil {
      _exit(128 + number)
    } else {
      first.store(number, ordering: .relaxed)
      halt.call()
      Terminal.standardError.write(
        "\nstopping at the next epoch or picture; the same signal again stops at once\n")
    }
  }
}
