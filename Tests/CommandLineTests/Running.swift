import Foundation

/// A process of the program that can be sent signals.
final class Running {
  private let process = Process()
  private let errors: URL

  init(_ arguments: [String], in folder: Folder) throws {
    errors = folder.url("errors-\(UUID().uuidString)")
    try Data().write(to: errors)
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  var words: String {
    get throws { String(decoding: try Data(contentsOf: errors), as: UTF8.self) }
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until the words appear on standard error.
  func wait(for words: String) throws {
    while process.isRunning, try !self.words.contains(words) { usleep(2_000) }
  }

  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
