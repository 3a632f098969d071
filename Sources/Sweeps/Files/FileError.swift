import Glibc

/// What the system refused, and why.
public struct FileError: Error, Hashable, Sendable {
  public let path: String
  /// The system's error number; 0 where it is this program that refuses.
  public let number: Int32
  private let refusal: String?

  public init(path: String, number: Int32 = errno) {
    self.path = path
    self.number = number
    refusal = nil
  }

  /// What this program does not read, in its own words.
  init(path: String, refusal: String) {
    self.path = path
    number = 0
    self.refusal = refusal
  }

  /// The system's words, such as "No space left on device".
  public var reason: String { refusal ?? String(cString: strerror(number)) }
}
