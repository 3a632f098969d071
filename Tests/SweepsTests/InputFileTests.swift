import Foundation
import Testing

@testable import Sweeps

/// What may stand at a path that a spec names.
struct `A file that a spec names` {
  private let folder = TemporaryFolder()

  private func refusal(of path: String, upTo limit: Int = Files.inputLimit) -> String? {
    do throws(FileError) {
      _ = try Files.readOrdinary(path, upTo: limit)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `is read when it is an ordinary one, or a link to one`() throws {
    let file = folder.path("x.csv")
    try Files.write("a,b\n", to: file)
    #expect(try Files.readOrdinary(file) == Array("a,b\n".utf8))
    let link = folder.path("link")
    #expect(symlink(file, link) == 0)
    #expect(try Files.readOrdinary(link) == Array("a,b\n".utf8))
  }

  @Test func `is refused when it is a pipe, without waiting for its writer`() {
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(refusal(of: pipe) == "it is a named pipe")
  }

  @Test func `is refused when it is a folder, a device, nothing, or a link in circles`() {
    #expect(refusal(of: folder.path("")) == "it is a folder")
    #expect(refusal(of: "/dev/zero") == "it is a device")
    #expect(refusal(of: "/dev/tty") != nil)
    #expect(refusal(of: folder.path("none")) == "No such file or directory")
    let circle = folder.path("circle")
    #expect(symlink(circle, circle) == 0)
    #expect(refusal(of: circle) == "Too many levels of symbolic links")
  }

  @Test func `is not another one whose path ends where a NUL stands`() throws {
    let file = folder.path("x.csv")
    try Files.write("a,b\n", to: file)
    #expect(refusal(of: "\(file)\0.csv") == "No such file or directory")
  }

  @Test func `is refused when it is larger than the limit`() throws {
    let file = folder.path("large")
    try Files.write([UInt8](repeating: 0, count: 2_000_001), to: file)
    #expect(refusal(of: file, upTo: 2_000_000) == "it is larger than 2 MB")
    #expect(refusal(of: file, upTo: 2_000_001) == nil)
    #expect(truncate(file, 100_000_001) == 0)
    #expect(refusal(of: file) == "it is larger than 100 MB")
  }

  @Test func `is not read for ever when it has no end`() throws {
    #expect(throws: FileError(path: "/dev/zero", beyond: 3_000_000)) {
      try Files.read("/dev/zero", upTo: 3_000_000)
    }
    // Files of /proc say that they are empty.
    #expect(try Files.readOrdinary("/proc/self/status").count > 100)
  }
}

/// A folder of its own that goes when the test ends.
final class TemporaryFolder: Sendable {
  private let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("nn-sweep-\(UUID().uuidString)")

  init() {
    mkdir(url.path, 0o700)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
