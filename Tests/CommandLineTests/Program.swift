import Foundation

/// The program that was built beside the tests.
enum Program {
  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  static var path: String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("nn-sweep").path
  }

  /// The checkout, where `experiments/` is.
  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The names of the specs in `experiments/`.
  static let examples: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(
        atPath: root.appendingPathComponent("experiments").path
      ).filter { $0.hasSuffix(".json") && !$0.contains("schema") }.sorted()
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Ending {
    try launch(path, arguments, in: folder, environment: environment)
  }

  /// Runs a line of the shell, in which `nn-sweep` is the program.
  static func shell(_ line: String, in folder: URL = root) throws -> Ending {
    let bin = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try launch(
      "/bin/sh", ["-c", line], in: folder, environment: ["PATH": "\(bin):\(search)"])
  }

  private static func launch(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String]
  ) throws -> Ending {
    let scratch = try Folder()
    let (output, errors) = (scratch.url("output"), scratch.url("errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A folder of its own that goes when the test ends.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("nn-sweep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func url(_ name: String) -> URL { url.appendingPathComponent(name) }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: url(name))
    return url(name).path
  }

  /// What a sweep's folder holds of its runs: all files but the journal and the locks.
  func results(under name: String) throws -> [String: Data] {
    try files(under: name).filter { path, _ in
      !path.hasPrefix("journal/") && !path.hasPrefix(".")
    }
  }

  /// Every file below, by its path from here, with its bytes.
  func files(under name: String = "") throws -> [String: Data] {
    let top = name.isEmpty ? url : url(name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: top.path)
    var files: [String: Data] = [:]
    for path in paths {
      let file = top.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Data(contentsOf: file) }
    }
    return files
  }
}

extension Data {
  /// Without the lines of JSON that tell times, hosts and the number of jobs.
  var timeless: Data {
    guard first == UInt8(ascii: "{") else { return self }
    let lines = String(decoding: self, as: UTF8.self).split(separator: "\n")
    let kept = lines.filter { line in
      !["\"seconds\":", "\"host\":", "\"jobs\":"].contains { line.contains($0) }
    }
    return Data(kept.joined(separator: "\n").utf8)
  }
}
