import Foundation
import Testing

struct `The same run gives the same bytes` {
  static let spec = """
    { "name": "same", "datasets": [{"kind": "moons", "samples": 60}, "xor"],
      "networks": [{"hidden": [4]}], "activations": ["tanh", "relu"],
      "optimizers": [{"kind": "adam", "learning_rate": 0.05}],
      "training": {"epochs": 3}, "seeds": [0, 1] }
    """
  static let reordered = """
    { "name": "same", "seeds": [1, 0], "training": {"epochs": 3},
      "optimizers": [{"learning_rate": 5e-2, "kind": "adam"}],
      "activations": ["relu", "tanh"], "networks": [{"hidden": [4]}],
      "datasets": ["xor", {"kind": "moons", "samples": 60}] }
    """

  @Test func `with one job and with two`() throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "spec.json")
    for jobs in ["1", "2"] {
      let ending = try Program.run([spec, "-j\(jobs)", "-o", folder.url("out\(jobs)").path])
      #expect(ending.status == 0, "\(ending.errors)")
    }
    let (one, two) = (try folder.results(under: "out1"), try folder.results(under: "out2"))
    #expect(one.count > 8 * 6)
    #expect(one.keys.sorted() == two.keys.sorted())
    for (name, bytes) in one { #expect(two[name].map { $0.timeless } == bytes.timeless, "\(name)") }
  }

  @Test func `in another order`() throws {
    let folder = try Folder()
    let first = try folder.write(Self.spec, to: "first.json")
    let second = try folder.write(Self.reordered, to: "second.json")
    for (spec, out) in [(first, "a"), (second, "b")] {
      let ending = try Program.run([spec, "-o", folder.url(out).path])
      #expect(ending.status == 0, "\(ending.errors)")
    }
    let (a, b) = (try folder.results(under: "a"), try folder.results(under: "b"))
    let perRun = a.filter { $0.key.contains("seed-") }
    #expect(perRun.count == 8 * 6)
    for (name, bytes) in perRun {
      #expect(b[name].map { $0.timeless } == bytes.timeless, "\(name)")
    }
  }

  @Test func `alone and in company`() throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "spec.json")
    _ = try Program.run([spec, "-o", folder.url("all").path])
    let alone = try Program.run([
      spec, "-o", folder.url("one").path, "--seed", "1", "--only", "activation=relu,tanh",
      "--config", "moons_tanh",
    ])
    #expect(alone.status == 0, "\(alone.errors)")
    let (all, one) = (try folder.results(under: "all"), try folder.results(under: "one"))
    let numbers = one.filter { $0.key.hasPrefix("runs/") || $0.key.hasPrefix("boundary/") }
    #expect(numbers.count == 4)
    for (name, bytes) in numbers {
      #expect(all[name].map { $0.timeless } == bytes.timeless, "\(name)")
    }
  }

  @Test(arguments: ["textbook", "baseline", "avx2", "avx512"])
  func `with every engine`(_ engine: String) throws {
    let folder = try Folder()
    let spec = try folder.write(Self.spec, to: "spec.json")
    let forced = try Program.run(
      [spec, "--limit", "1", "-q", "-o", folder.url("forced").path],
      environment: ["NN_SWEEP_CPU": engine])
    if forced.status == 64 {
      // Only a processor that lacks it may refuse it.
      #expect(
        forced.errors.hasPrefix("error: NN_SWEEP_CPU: this processor does not have \(engine)"))
      return
    }
    #expect(forced.status == 0, "\(forced.errors)")
    _ = try Program.run([spec, "--limit", "1", "-q", "-o", folder.url("best").path])
    let (a, b) = (try folder.results(under: "forced"), try folder.results(under: "best"))
    #expect(a.count > 6)
    for (name, bytes) in a { #expect(b[name].map { $0.timeless } == bytes.timeless, "\(name)") }
  }
}
