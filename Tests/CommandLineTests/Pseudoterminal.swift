import Foundation

/// A terminal of a width, and what a program says into it on standard error.
enum Pseudoterminal {
  struct Failure: Error {}

  static func run(
    _ arguments: [String], columns: UInt16, environment: [String: String] = [:]
  ) throws -> (status: Int32, said: String) {
    let (terminal, end) = try pair(columns: columns)
    defer { close(terminal) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = Program.root
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TERM": "xterm"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    try process.run()
    var bytes: [UInt8] = []
    repeat {
      usleep(1_000)
      take(from: terminal, into: &bytes)
    } while process.isRunning
    take(from: terminal, into: &bytes)
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  /// As posix_openpt, unlockpt and ptsname open one, which Swift does not see.
  private static func pair(columns: UInt16) throws -> (terminal: Int32, end: Int32) {
    let (unlock, giveNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (locked, number) = (Int32(0), Int32(0))
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard terminal >= 0, ioctl(terminal, unlock, &locked) == 0,
      ioctl(terminal, giveNumber, &number) == 0
    else { throw Failure() }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let end = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard end >= 0, ioctl(end, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure() }
    return (terminal, end)
  }

  private static func take(from terminal: Int32, into bytes: inout [UInt8]) {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(terminal, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += chunk[..<count]
    }
  }
}

/// What someone sees who looks at a terminal: lines that wrap at its width, can be gone up, and can
/// be taken away below the cursor.
struct Screen {
  private let columns: Int
  private var lines: [[Character]] = [[]]
  private var row = 0
  private var column = 0

  init(_ text: String, columns: Int) {
    self.columns = columns
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n": newLine()
      case "\u{1B}": command(&rest)
      default: put(Character(scalar))
      }
    }
  }

  /// Each line that has something.
  var seen: [String] { lines.map { String($0) }.filter { !$0.isEmpty } }

  private mutating func newLine() {
    row += 1
    if row == lines.count { lines.append([]) }
  }

  private mutating func put(_ character: Character) {
    if column == columns {
      newLine()
      column = 0
    }
    while lines[row].count <= column { lines[row].append(" ") }
    lines[row][column] = character
    column += 1
  }

  /// `[2A` goes up by two lines, `[J` takes away all from here on.
  private mutating func command(_ rest: inout Substring.UnicodeScalarView) {
    precondition(rest.popFirst() == "[", "a command of its own")
    var number = ""
    while let digit = rest.first, digit.properties.numericType != nil {
      number.unicodeScalars.append(digit)
      rest.removeFirst()
    }
    switch rest.popFirst() {
    case "A": row = max(0, row - (Int(number) ?? 1))
    case "J":
      lines[row].removeSubrange(min(column, lines[row].count)...)
      lines.removeSubrange((row + 1)...)
    case let other:
      preconditionFailure("a command that no terminal was sent before: \(other as Any)")
    }
  }
}
