import Foundation
import Testing

struct `A disk` {
  /// Whether a small disk of memory can be had without being anybody.
  private static let canMount: Bool = {
    do {
      return try Program.shell("unshare -rm mount -t tmpfs tmpfs /mnt").status == 0
    } catch {
      return false
    }
  }()

  @Test(.enabled(if: canMount), arguments: [20, 100, 200, 300, 400])
  func `that fills in the middle of a sweep loses nothing, and more room carries on`(
    _ kilobytes: Int
  ) throws {
    let folder = try Folder()
    let spec = try folder.write(FinishedSweep.spec, to: "sample.json")
    #expect(try Program.run([spec, "-q", "-o", folder.url("whole").path]).status == 0)
    let whole = try folder.results(under: "whole")
    let line = """
      mkdir disk && mount -t tmpfs -o size=\(kilobytes)k tmpfs disk || exit
      nn-sweep ./sample.json -q -j2 -o disk/out
      echo "status $?"
      find disk -name '.*.tmp-*'
      mount -o remount,size=100m disk || exit
      nn-sweep ./sample.json -q -o disk/out && cp -r disk/out copy
      """
    let ending = try Program.shell(
      "unshare -rm sh -c '\(line.replacing("'", with: "'\\''"))'",
      in: folder.url)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output == "status 73\n", "\(ending.output)")
    #expect(ending.errors.contains("error: ") && ending.errors.contains("cannot write disk/out/"))
    #expect(ending.errors.contains(": No space left on device\nhelp: "), "\(ending.errors)")
    let files = try folder.results(under: "copy")
    #expect(files.keys.sorted() == whole.keys.sorted())
    for (name, bytes) in whole { #expect(files[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `that takes no more files in the middle of a sweep ends it, exit 73`() throws {
    let folder = try Folder()
    let spec = try folder.write(`A sweep that is sent a signal`.spec, to: "spec.json")
    let out = folder.url("out")
    let sweep = try Running([spec, "-j1", "-o", out.path], in: folder)
    try sweep.wait(for: "[ 1/40]")
    try FileManager.default.moveItem(
      at: out.appendingPathComponent("runs"), to: out.appendingPathComponent("aside"))
    _ = try folder.write("", to: "out/runs")
    #expect(sweep.end() == 73)
    let words = try sweep.words
    #expect(words.contains("\nerror: cannot write \(out.path)/runs/"), "\(words)")
    #expect(words.hasSuffix(": Not a directory\n"), "\(words)")

    try FileManager.default.removeItem(at: out.appendingPathComponent("runs"))
    try FileManager.default.moveItem(
      at: out.appendingPathComponent("aside"), to: out.appendingPathComponent("runs"))
    let again = try Program.run([spec, "-q", "-o", out.path])
    #expect(again.status == 0, "\(again.errors)")
    let status = try Program.run(["status", out.path])
    #expect(status.output == "long: 40 runs in \(out.path): 40 finished\n")
  }

  @Test func `may have its outputs behind a link`() throws {
    let folder = try Folder()
    let spec = try folder.write(FinishedSweep.spec, to: "sample.json")
    try FileManager.default.createDirectory(
      at: folder.url("far/away"), withIntermediateDirectories: true)
    #expect(symlink("far/away", folder.url("outputs").path) == 0)
    #expect(try Program.run([spec, "-q"], in: folder.url).status == 0)
    let status = try Program.run(["status", "outputs/sample"], in: folder.url)
    #expect(status.output == "sample: 4 runs in outputs/sample: 4 finished\n")
    let rerun = try Program.run(
      ["rerun", "outputs/sample/runs/tanh_adam/seed-0"], in: folder.url)
    #expect(rerun.status == 0, "\(rerun.errors)")
    #expect(try folder.results(under: "far/away/sample").keys.contains("summary.csv"))
    // A link that leads nowhere is no folder, and stays what it is.
    #expect(symlink("nowhere/at/all", folder.url("lost").path) == 0)
    let lost = try Program.run([spec, "-q", "-o", "lost"], in: folder.url)
    #expect(lost.status == 73)
    #expect(
      lost.errors == "error: cannot write lost: No such file or directory\n", "\(lost.errors)")
  }
}
