import Foundation
import Testing

struct `A sweep that is killed` {
  static let spec = """
    { "name": "killed", "datasets": [{"kind": "moons", "samples": 60}],
      "networks": [{"hidden": [4]}], "activations": ["tanh"],
      "optimizers": [{"kind": "adam", "learning_rate": 0.05}], "training": {"epochs": 3},
      "plots": {"figures": ["boundary", "loss"]}, "seeds": [0, 1, 2] }
    """

  /// Moments spread over the whole of a sweep, the same in every test run.
  private struct Dice {
    var state: UInt64 = 20_260_101

    /// Uniform in 0 ..< 1, by SplitMix64.
    mutating func roll() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
    }
  }

  /// `.ci/kill` wants more of them.
  static let moments = ProcessInfo.processInfo.environment["KILL_MOMENTS"].flatMap { Int($0) } ?? 20

  @Test func `at any moment ends, after the same command, as if nothing had happened`() throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "spec.json")
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try Program.run([spec, "-q", "-o", folder.url("whole").path]).status == 0)
    let whole = try folder.results(under: "whole")
    let length = (clock.now - start) / .seconds(1)

    var dice = Dice()
    var killed = 0
    // Some are killed while they carry on after one that was killed.
    for _ in 0..<Self.moments {
      let out = folder.url("killed").path
      let sweep = try Running([spec, "-q", "-o", out], in: folder)
      usleep(UInt32(dice.roll() * length * 1e6))
      sweep.send(SIGKILL)
      if sweep.end() == SIGKILL { killed += 1 }
      guard dice.roll() < 0.6 else { continue }
      #expect(try Program.run([spec, "-q", "-o", out]).status == 0)
      let files = try folder.results(under: "killed")
      #expect(files.keys.sorted() == whole.keys.sorted())
      for (name, bytes) in whole { #expect(files[name]?.timeless == bytes.timeless, "\(name)") }
      try FileManager.default.removeItem(atPath: out)
    }
    #expect(killed > Self.moments / 4)
  }

  @Test func `over an earlier one leaves no picture of the earlier one`() throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "spec.json")
    let (whole, old, out) = (folder.url("whole"), folder.url("old"), folder.url("killed"))
    #expect(try Program.run([spec, "-q", "-o", whole.path]).status == 0)
    let expected = try folder.results(under: "whole")
    let shorter = [spec, "-q", "--set", "training.epochs=2", "-o", old.path]
    #expect(try Program.run(shorter).status == 0)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try Program.run([spec, "-q", "-o", old.path]).status == 0)
    let length = (clock.now - start) / .seconds(1)
    #expect(try Program.run(shorter).status == 0)

    var dice = Dice(state: 20_260_102)
    for _ in 0..<Self.moments / 2 {
      try FileManager.default.copyItem(at: old, to: out)
      let sweep = try Running([spec, "-q", "-o", out.path], in: folder)
      usleep(UInt32(dice.roll() * length * 1e6))
      sweep.send(SIGKILL)
      _ = sweep.end()
      #expect(try Program.run([spec, "-q", "-o", out.path]).status == 0)
      let files = try folder.results(under: "killed")
      #expect(files.keys.sorted() == expected.keys.sorted())
      for (name, bytes) in expected { #expect(files[name]?.timeless == bytes.timeless, "\(name)") }
      try FileManager.default.removeItem(at: out)
    }
  }
}

struct `A sweep that is sent a signal` {
  static let spec = """
    { "name": "long", "datasets": [{"kind": "moons", "samples": 60}],
      "networks": [{"hidden": [4]}], "activations": ["tanh"],
      "optimizers": [{"kind": "adam", "learning_rate": 0.05}], "training": {"epochs": 300},
      "plots": {"figures": ["boundary"]}, "seeds": {"count": 40} }
    """

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `stops at the next epoch and says how to carry on`(
    _ signal: Int32, _ status: Int32
  ) throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "spec.json")
    let out = folder.url("out").path
    let sweep = try Running([spec, "-j1", "-o", out], in: folder)
    try sweep.wait(for: "[ 1/40]")
    sweep.send(signal)
    #expect(sweep.end() == status)
    let words = try sweep.words
    #expect(
      words.contains("stopping at the next epoch or picture; the same signal again stops at once\n")
    )
    #expect(words.contains(" of 40 runs have a result\nhelp: the same command carries on\n"))
    let summary = String(
      decoding: try folder.results(under: "out")["summary.csv"] ?? Data(), as: UTF8.self)
    #expect(summary.split(separator: "\n").count > 1)
  }

  @Test func `while it draws stops after a picture, and carries on`() throws {
    let folder = try Folder()
    let spec = try folder.write(
      Self.spec.replacing("\"epochs\": 300", with: "\"epochs\": 2")
        .replacing("[\"boundary\"]", with: "[\"loss\", \"accuracy\"]"), to: "spec.json")
    let out = folder.url("out").path
    let sweep = try Running([spec, "-j1", "-o", out], in: folder)
    try sweep.wait(for: "[40/40]")
    sweep.send(SIGINT)
    #expect(sweep.end() == 130)
    #expect(
      try sweep.words.hasSuffix(
        "interrupted: 40 of 40 runs have a result\nhelp: the same command carries on\n"))
    let pictures = try folder.results(under: "out").keys.filter { $0.hasSuffix(".png") }
    #expect(pictures.count < 80)
    #expect(try Program.run([spec, "-q", "-o", out]).status == 0)
    #expect(try Program.run([spec, "-q", "-o", folder.url("whole").path]).status == 0)
    let (files, whole) = (try folder.results(under: "out"), try folder.results(under: "whole"))
    #expect(files.keys.sorted() == whole.keys.sorted())
    for (name, bytes) in whole { #expect(files[name]?.timeless == bytes.timeless, "\(name)") }
  }

  @Test func `tells its state on SIGUSR1 and goes on`() throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "spec.json")
    let sweep = try Running([spec, "-j1", "-o", folder.url("out").path], in: folder)
    try sweep.wait(for: "[ 1/40]")
    sweep.send(SIGUSR1)
    try sweep.wait(for: "/40  ok ")
    #expect(try sweep.words.contains("/40  ok "))
    #expect(sweep.isRunning)
    sweep.send(SIGKILL)
    _ = sweep.end()
  }

  @Test func `does not mind who no longer listens`() throws {
    let folder = try Folder()
    let spec = try folder.write(`A sweep that is killed`.spec, to: "spec.json")
    let out = folder.url("out").path
    let piped = try Program.shell("nn-sweep '\(spec)' --json -o '\(out)' | head -c 10")
    #expect(piped.status == 0)
    #expect(piped.output.count == 10)
    let deaf = try Program.shell("nn-sweep '\(spec)' --fresh -o '\(out)' 2>&-")
    #expect(deaf.status == 0)
    let metrics = try folder.results(under: "out").filter { $0.key.hasSuffix("metrics.csv") }
    #expect(metrics.count == 3)
    #expect(
      metrics.values.allSatisfy { String(decoding: $0, as: UTF8.self).hasPrefix("epoch,") })
  }
}
