import Glibc

/// Reading what a user names, which may be anything that has a path.
extension Files {
  /// The largest file that is read, in bytes.
  public static let inputLimit = 100_000_000

  /// The bytes of an ordinary file. Nothing else is read: a pipe might never end, or never begin.
  public static func readOrdinary(
    _ path: String, upTo limit: Int = inputLimit
  ) throws(FileError) -> [UInt8] {
    // A path of the system would end at its first NUL.
    guard !path.utf8.contains(0) else { throw FileError(path: path, number: ENOENT) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path) }
    if let words = odd(status.st_mode & S_IFMT) { throw FileError(path: path, refusal: words) }
    guard status.st_size <= limit else { throw FileError(path: path, beyond: limit) }
    return try contents(of: descriptor, path, upTo: limit)
  }

  /// Why there is nothing to read in what is no ordinary file.
  private static func odd(_ kind: mode_t) -> String? {
    switch kind {
    case S_IFREG: nil
    case S_IFDIR: "it is a folder"
    case S_IFIFO: "it is a named pipe"
    case S_IFCHR, S_IFBLK: "it is a device"
    default: "it is no ordinary file"
    }
  }
}

extension FileError {
  init(path: String, beyond limit: Int) {
    self.init(path: path, refusal: "it is larger than \((limit / 1_000_000).grouped) MB")
  }
}
