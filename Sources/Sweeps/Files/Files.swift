import Glibc

/// Reading whole files.
public enum Files {
  /// The bytes of a file; `-` is standard input.
  ///
  /// - Parameter limit: The most that is read, in bytes.
  public static func read(_ path: String, upTo limit: Int = .max) throws(FileError) -> [UInt8] {
    guard path != "-" else { return try contents(of: STDIN_FILENO, path, upTo: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path) }
    defer { close(descriptor) }
    return try contents(of: descriptor, path, upTo: limit)
  }

  /// What is left to read of an open file.
  static func contents(
    of descriptor: Int32, _ path: String, upTo limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path)
      }
      if count == 0 { return bytes }
      guard count <= limit - bytes.count else { throw FileError(path: path, beyond: limit) }
      bytes += chunk[..<count]
    }
  }

  /// The names in a folder, sorted; none when it cannot be read.
  public static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is a file whose last bytes are these.
  public static func isFile(_ path: String, endingIn ending: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard lseek(descriptor, -ending.count, SEEK_END) >= 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: ending.count)
    return Glibc.read(descriptor, &bytes, bytes.count) == bytes.count && bytes == ending
  }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
