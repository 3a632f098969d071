import ArgumentParser
import Glibc

/// How the program ends, as the shell sees it.
enum ExitStatus: Int32 {
  case runFailed = 1
  case nothingMatched = 4
  case usage = 64
  case badSpec = 65
  case noSuchFile = 66
  case bug = 70
  case cannotWrite = 73

  var code: ExitCode { ExitCode(rawValue) }
}

/// A mistake that ends the program: told on standard error, then the exit status.
struct Refusal: Error {
  let status: ExitStatus
  /// Whole lines, without the last line feed.
  let words: String

  init(_ status: ExitStatus, _ words: String) {
    self.status = status
    self.words = words
  }

  /// `error: …` with a remedy below.
  init(_ status: ExitStatus, error: String, help: String? = nil) {
    self.init(status, "error: \(error)" + (help.map { "\nhelp: \($0)" } ?? ""))
  }
}
