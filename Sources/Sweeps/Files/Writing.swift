import Glibc

/// Writing so that a file appears whole or not at all.
extension Files {
  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) { return }
    let number = errno
    guard number == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw FileError(path: path, number: number)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(path: path) }
  }

  /// Where bytes are when a file is called written.
  public enum Reach: Sendable {
    /// With the system, which keeps them when this process dies.
    case system
    /// On the disk, which keeps them when the power fails.
    case disk
  }

  /// Writes under a temporary name beside the file, then renames.
  public static func write(
    _ bytes: [UInt8], to path: String, reaching reach: Reach = .system
  ) throws(FileError) {
    let temporary = temporaryName(for: path)
    do throws(FileError) {
      try fill(temporary, with: bytes, reach)
      guard rename(temporary, path) == 0 else { throw FileError(path: path) }
    } catch {
      unlink(temporary)
      throw FileError(path: path, number: error.number)
    }
  }

  /// Writes a table or a document, onto the disk.
  public static func write(_ text: String, to path: String) throws(FileError) {
    try write(Array(text.utf8), to: path, reaching: .disk)
  }

  /// Writes a folder of files under a temporary name, then puts it in the place of what is there.
  public static func writeFolder(
    _ path: String, files: [(name: String, bytes: [UInt8])]
  ) throws(FileError) {
    let temporary = temporaryName(for: path)
    do throws(FileError) {
      try makeFolder(temporary)
      for file in files { try fill("\(temporary)/\(file.name)", with: file.bytes, .disk) }
      try replaceFolder(path, by: temporary)
    } catch {
      remove(folder: temporary)
      throw FileError(path: path, number: error.number)
    }
  }

  /// Removes a file, if it is there.
  static func removeFile(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path: path) }
  }

  /// Removes a file that is going to be written again. What cannot be removed cannot be written
  /// either, which is told then.
  public static func clear(_ path: String) { unlink(path) }

  /// Removes a folder with the files in it, and the one above when nothing is left there.
  static func removeFolder(_ path: String) throws(FileError) {
    for name in names(in: path) { try removeFile("\(path)/\(name)") }
    guard rmdir(path) == 0 else { throw FileError(path: path) }
    if let slash = path.lastIndex(of: "/") { rmdir(String(path[..<slash])) }
  }

  /// Removes a folder and the files in it.
  static func remove(folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func replaceFolder(_ path: String, by new: String) throws(FileError) {
    if rename(new, path) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw FileError(path: path) }
    let old = new + Leftovers.old
    guard rename(path, old) == 0, rename(new, path) == 0 else { throw FileError(path: path) }
    remove(folder: old)
  }

  /// A hidden name of this process beside the path.
  private static func temporaryName(for path: String) -> String {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<cut]).\(path[cut...])\(Leftovers.mark)\(Host.name.fileNameSafe)-\(getpid())"
  }

  private static func fill(
    _ path: String, with bytes: [UInt8], _ reach: Reach
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let number = errno
        close(descriptor)
        throw FileError(path: path, number: number)
      }
      written += count
    }
    let isKept = reach == .system || fsync(descriptor) == 0 || errno == EINVAL
    let number = errno
    guard close(descriptor) == 0 else { throw FileError(path: path) }
    guard isKept else { throw FileError(path: path, number: number) }
  }
}
