import Glibc

/// The files that a spec may name, by paths relative to its folder.
public struct NearbyFiles: Sendable {
  public let read: @Sendable (_ path: String) throws -> [UInt8]
  /// The names in a folder, `""` being the spec's own; empty when it cannot be listed.
  public let names: @Sendable (_ folder: String) -> [String]

  public init(
    read: @escaping @Sendable (_ path: String) throws -> [UInt8],
    names: @escaping @Sendable (_ folder: String) -> [String]
  ) {
    self.read = read
    self.names = names
  }

  /// The bytes of a file.
  func bytes(of path: String) throws(FileError) -> [UInt8] {
    do {
      return try read(path)
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(path: path, number: EIO)
    }
  }
}
