import Glibc
import Sweeps

/// One of the program's two outputs.
struct Terminal: Sendable {
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Sees to it that no file of ours gets the number of an output that was closed, and that a reader
  /// who left does not end the process.
  static func begin() {
    while true {
      let descriptor = open("/dev/null", O_RDWR)
      guard (0...STDERR_FILENO).contains(descriptor) else {
        if descriptor > STDERR_FILENO { close(descriptor) }
        break
      }
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Someone is looking, and the lines can be drawn over.
  var isInteractive: Bool {
    guard isatty(descriptor) == 1 else { return false }
    guard let kind = getenv("TERM") else { return false }
    return strcmp(kind, "dumb") != 0
  }

  /// 80 when the terminal does not say.
  var columns: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes lines, or as much of them as the reader takes. Whatever they quote, they cannot steer the
  /// terminal.
  func write(_ text: String) { put(text.printableLines) }

  /// Goes back to the start of the last so many lines, the last of which has not ended, and takes
  /// them away.
  func erase(lines: Int) {
    let up = lines > 1 ? "\u{1B}[\(lines - 1)A" : ""
    put("\r\(up)\u{1B}[J")
  }

  private func put(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Seconds that pass.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
