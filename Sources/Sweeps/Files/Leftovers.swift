import Glibc

/// Temporary files and folders of processes that ended before they could give them their names.
public enum Leftovers {
  /// What stands between the name to be and the process that writes.
  static let mark = ".tmp-"
  /// What a folder that is being replaced ends in.
  static let old = ".old"

  /// Removes them from a folder and from those in it, down to where runs are.
  ///
  /// Those of a process that still lives on this machine stay, and those of other machines.
  public static func remove(from folder: String, depth: Int = 3) {
    for name in Files.names(in: folder) {
      let path = "\(folder)/\(name)"
      if isLeftover(name) {
        if Files.isFolder(path) { Files.remove(folder: path) } else { unlink(path) }
      } else if depth > 0, !name.hasPrefix("seed-"), Files.isFolder(path) {
        remove(from: path, depth: depth - 1)
      }
    }
  }

  static func isLeftover(_ name: String) -> Bool {
    guard name.hasPrefix("."), let mark = name.ranges(of: mark).last else { return false }
    let tail = name[mark.upperBound...]
    let writer = tail.hasSuffix(old) ? tail.dropLast(old.count) : tail
    guard let dash = writer.lastIndex(of: "-"),
      let process = pid_t(writer[writer.index(after: dash)...])
    else { return false }
    return writer[..<dash] == Host.name.fileNameSafe && !isAlive(process)
  }

  private static func isAlive(_ process: pid_t) -> Bool {
    process == getpid() || kill(process, 0) == 0 || errno == EPERM
  }
}
