import ArgumentParser
import CairoRendering
import Glibc
import Sweeps

/// How the program ends, as the shell sees it.
enum ExitStatus: Int32 {
  case runFailed = 1
  case diverged = 3
  case nothingMatched = 4
  case usage = 64
  case badSpec = 65
  case noSuchFile = 66
  case bug = 70
  case cannotWrite = 73
  case busy = 75
  case interrupted = 130
  case terminated = 143

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
    let remedy = help.map { "\nhelp: \($0.printable)" } ?? ""
    self.init(status, "error: \(error.printable)\(remedy)")
  }
}

extension Refusal {
  /// What an error of the outputs means for the user.
  init?(_ error: any Error) {
    switch error {
    case let error as FileError:
      let isFull = [ENOSPC, EDQUOT, EFBIG].contains(error.number)
      self.init(
        .cannotWrite, error: "cannot write \(error.path): \(error.reason)",
        help: isFull ? "make room; the same command carries on" : nil)
    case let problem as Problem:
      self.init(.badSpec, error: problem.message, help: problem.help)
    case let error as PaintingError:
      self.init(.bug, error: "cannot paint a picture: \(error)")
    default: return nil
    }
  }
}

extension Refusal {
  /// Pictures that are not there; nil when all are.
  init?(undrawn: [Undrawn]) {
    guard let first = undrawn.first else { return nil }
    let all =
      undrawn.count == 1 ? "" : "\(undrawn.count.grouped) pictures are missing; the first: "
    self.init(
      Refusal(first.reason)?.status ?? .bug, error: all + first.words,
      help: "the numbers are all there; the same command draws what is missing")
  }
}

extension Undrawn {
  /// Why it is not there, in one line.
  var words: String {
    switch reason {
    case let error as FileError: "cannot write \(error.path): \(error.reason)"
    default: "cannot draw \(path): \(reason)"
    }
  }
}

/// Carries out what may fail for reasons that a user can mend, and says so in a ``Refusal``.
func refusing<Result>(_ body: () async throws -> Result) async throws -> Result {
  do {
    return try await body()
  } catch {
    throw Refusal(error) ?? error
  }
}

func refusing<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    throw Refusal(error) ?? error
  }
}
