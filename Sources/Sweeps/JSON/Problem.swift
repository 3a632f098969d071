/// Something wrong with a file, and what to do about it.
public struct Problem: Hashable, Sendable, Error {
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  public let severity: Severity
  /// The bytes of the file that it is about; nil when it is about the file as a whole.
  public let place: Range<Int>?
  public let message: String
  /// The remedy.
  public let help: String?

  public init(
    _ severity: Severity = .error, at place: Range<Int>?, _ message: String, help: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
  }
}

extension [Problem] {
  package mutating func error(at place: Range<Int>?, _ message: String, help: String? = nil) {
    append(Problem(.error, at: place, message, help: help))
  }

  package mutating func warning(at place: Range<Int>?, _ message: String, help: String? = nil) {
    append(Problem(.warning, at: place, message, help: help))
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }
}
