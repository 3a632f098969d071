import Glibc

/// What one process does in a sweep's folder, `journal/HOST-PID-START.jsonl`: a line for each run
/// as it starts and as it ends. Nobody else writes there, and nothing in it is ever changed.
public final class Journal: Sendable {
  private let path: String
  private let descriptor: Int32

  public init(in folder: String) throws(FileError) {
    let journals = Self.folder(of: folder)
    try Files.makeFolder(journals)
    path = "\(journals)/\(Host.name.fileNameSafe)-\(getpid())-\(time(nil)).jsonl"
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path) }
  }

  deinit { close(descriptor) }

  func started(_ item: Plan.Item) throws(FileError) {
    try append([JSONValue.Member("event", "started")] + Self.members(of: item))
  }

  func ended(_ result: RunResult) throws(FileError) {
    try append(
      [JSONValue.Member("event", "ended")] + Self.members(of: result.item) + [
        JSONValue.Member("status", .string(result.status.rawValue)),
        JSONValue.Member("seconds", .number(result.seconds)),
      ])
  }

  private func append(_ members: [JSONValue.Member]) throws(FileError) {
    let line = JSONValue.object(members + [.init("time", .integer(time(nil)))]).compactText + "\n"
    let bytes = Array(line.utf8)
    // One call for a line, so that a process that is killed leaves whole lines but for the last.
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw FileError(path: path)
    }
  }

  private static func members(of item: Plan.Item) -> [JSONValue.Member] {
    [
      JSONValue.Member("config", .string(item.configuration.name)),
      JSONValue.Member("seed", .integer(Int(item.seed))),
    ]
  }

  private static func folder(of sweep: String) -> String { "\(sweep)/journal" }

  /// The folders of the runs that some process started and did not end, as
  /// ``RunFolder/path(of:)`` has them.
  static func unended(in sweep: String) -> Set<String> {
    var open: Set<String> = []
    for name in Files.names(in: folder(of: sweep)) where name.hasSuffix(".jsonl") {
      do throws(FileError) {
        let bytes = try Files.read("\(folder(of: sweep))/\(name)")
        for line in bytes.split(separator: UInt8(ascii: "\n")) { note(Array(line), in: &open) }
      } catch {
        continue
      }
    }
    return open
  }

  /// What cannot be read, such as a line that was cut off, says nothing.
  private static func note(_ line: [UInt8], in open: inout Set<String>) {
    do throws(Problem) {
      let event = try JSONValue.parse(SourceText(file: "journal", bytes: line))
      guard let name = event["config"]?.string, let seed = event["seed"]?.integer else { return }
      let path = RunFolder.path(configuration: name, seed: seed)
      if event["event"]?.string == "started" { open.insert(path) } else { open.remove(path) }
    } catch {
      return
    }
  }
}
