import Glibc

/// What the system refused, and why.
public struct FileError: Error, Hashable, Sendable {
  public let path: String
  /// The system's error number.
  public let number: Int32

  public init(path: String, number: Int32 = errno) {
    self.path = path
    self.number = number
  }

  /// The system's words, such as "No space left on device".
  public var reason: String { String(cString: strerror(number)) }
}
