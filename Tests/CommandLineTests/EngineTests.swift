import Foundation
import Testing

struct `The engine` {
  static let names = ["textbook", "baseline", "avx2", "avx512"]

  @Test func `in use stands beside the version`() throws {
    let ending = try Program.run(["--version"])
    #expect(ending.status == 0)
    #expect(Self.names.dropFirst().map { "nn-sweep 0.1.0 (\($0))\n" }.contains(ending.output))
  }

  @Test(arguments: names)
  func `is the one that the environment names, or refused`(_ name: String) throws {
    let ending = try Program.run(["--version"], environment: ["NN_SWEEP_CPU": name])
    if ending.status == 0 {
      #expect(ending.output == "nn-sweep 0.1.0 (\(name))\n")
      return
    }
    #expect(ending.status == 64)
    #expect(["avx2", "avx512"].contains(name), "the others run on every processor")
    #expect(
      ending.errors.hasPrefix(
        "error: NN_SWEEP_CPU: this processor does not have \(name); use textbook, baseline"))
  }

  @Test func `that does not exist is refused with those that do`() throws {
    let ending = try Program.run(
      ["experiments/quick.json", "-o", "/nowhere"], environment: ["NN_SWEEP_CPU": "mmx"])
    #expect(ending.status == 64)
    #expect(
      ending.errors.hasPrefix(
        "error: NN_SWEEP_CPU: there is no ‘mmx’; use textbook, baseline"))
  }

  @Test func `that is slow says so`() throws {
    let folder = try Folder()
    let ending = try Program.run(
      ["experiments/quick.json", "--limit", "1", "-q", "-o", folder.url.path],
      environment: ["NN_SWEEP_CPU": "textbook"])
    #expect(ending.status == 0)
    #expect(ending.errors.hasPrefix("warning: training "), "\(ending.errors)")
  }
}
