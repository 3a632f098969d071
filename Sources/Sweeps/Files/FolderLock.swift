import Glibc

/// A hold on a sweep's folder, so that two processes do not write the same files. It goes with this
/// object, or with the process, however that ends.
public final class FolderLock: Sendable {
  public enum Kind: Sendable {
    /// Others may share the folder; nobody can own it.
    case shared
    case owned
  }

  public enum Failure: Error {
    case busy
    case refused(FileError)
  }

  private let descriptor: Int32
  /// False where the file system knows no locks.
  public let isHeld: Bool

  private init(descriptor: Int32, isHeld: Bool) {
    self.descriptor = descriptor
    self.isHeld = isHeld
  }

  deinit { close(descriptor) }

  /// Takes hold of a folder, which is made where there is none; does not wait.
  public static func hold(_ folder: String, _ kind: Kind) throws(Failure) -> FolderLock {
    let operation = (kind == .owned ? LOCK_EX : LOCK_SH) | LOCK_NB
    return try take("\(folder)/.lock", operation, makingFolder: folder)
  }

  /// Waits until nobody else who shares the folder draws what belongs to all of its runs.
  public static func waitToDraw(in folder: String) throws(Failure) -> FolderLock {
    try take("\(folder)/.drawing", LOCK_EX, makingFolder: folder)
  }

  private static func take(
    _ path: String, _ operation: Int32, makingFolder folder: String
  ) throws(Failure) -> FolderLock {
    let descriptor = try descriptor(of: path, in: folder)
    if flock(descriptor, operation) == 0 {
      return FolderLock(descriptor: descriptor, isHeld: true)
    }
    guard errno != EWOULDBLOCK else {
      close(descriptor)
      throw .busy
    }
    return FolderLock(descriptor: descriptor, isHeld: false)
  }

  private static func descriptor(of path: String, in folder: String) throws(Failure) -> Int32 {
    do throws(FileError) {
      try Files.makeFolder(folder)
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FileError(path: path) }
      return descriptor
    } catch {
      throw .refused(error)
    }
  }
}
