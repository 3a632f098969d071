import Foundation
import Testing

struct `A picture that cannot be written` {
  @Test func `costs no other picture and no number, and is drawn by the next command`() throws {
    let whole = try FinishedSweep()
    let sweep = try FinishedSweep(options: ["--no-plots", "--limit", "1"])
    // Where a picture should be stands a folder with something in it.
    let blocked = ["boundary/tanh_slow_seed-0", "loss/relu_adam_seed-0", "sheets/summary"]
    for name in blocked {
      try FileManager.default.createDirectory(
        atPath: sweep.path("\(name).png/x"), withIntermediateDirectories: true)
    }
    let ending = try sweep.run(["./sample.json", "--fresh", "-j1", "-o", "sample"])
    #expect(ending.status == 73)
    let lines = ending.errors.split(separator: "\n").map { String($0) }
    for name in blocked {
      #expect(lines.contains("cannot write sample/\(name).png: Is a directory"))
    }
    #expect(
      ending.errors.hasSuffix(
        """
        error: 3 pictures are missing; the first: cannot write \
        sample/boundary/tanh_slow_seed-0.png: Is a directory
        help: the numbers are all there; the same command draws what is missing

        """), "\(ending.errors)")
    #expect(ending.output.hasPrefix("sample: 4 runs, 4 ok in "))
    let (files, expected) = (try sweep.results(), try whole.results())
    #expect(Set(expected.keys).subtracting(files.keys) == Set(blocked.map { "\($0).png" }))
    for (name, bytes) in files where name != "sweep.json" {
      #expect(expected[name]?.timeless == bytes.timeless, "\(name)")
    }

    for name in blocked { try sweep.remove("\(name).png") }
    #expect(try sweep.run(["./sample.json", "-q", "-o", "sample"]).status == 0)
    let mended = try sweep.results()
    #expect(mended.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in mended { #expect(expected[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `is told when it is drawn again, after all others`() throws {
    let sweep = try FinishedSweep()
    let before = try sweep.results()
    try sweep.remove("loss/tanh_adam_seed-0.png")
    try FileManager.default.createDirectory(
      atPath: sweep.path("loss/tanh_adam_seed-0.png/x"), withIntermediateDirectories: true)
    try sweep.remove("accuracy")
    let ending = try sweep.run(["render", "sample"])
    #expect(ending.status == 73)
    #expect(
      ending.errors == """
        error: cannot write sample/loss/tanh_adam_seed-0.png: Is a directory
        help: the numbers are all there; the same command draws what is missing

        """)
    let after = try sweep.results()
    #expect(after == before.filter { $0.key != "loss/tanh_adam_seed-0.png" })
  }
}

extension FinishedSweep {
  fileprivate func results() throws -> [String: Data] { try folder.results(under: "sample") }
}
