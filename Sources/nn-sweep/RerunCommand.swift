import ArgumentParser
import Sweeps

struct RerunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rerun",
    abstract: "Train one run again from its folder or its picture, and say if it matches.")

  @Argument(help: "A run's folder, or a picture of it.")
  var place: String

  @Option(help: "KEY=VALUE: a variation of the run, such as training.epochs=50.")
  var set: [String] = []

  @Option(name: .shortAndLong, help: "The folder of a variation.")
  var out: String?

  func validate() throws {
    if set.isEmpty && out != nil {
      throw ValidationError("-o goes with --set; a plain rerun writes nothing")
    }
  }

  func run() async throws {
    let original = try RunOriginal(place)
    guard set.isEmpty else { return try await vary(original) }
    let comparison = try refusing { try original.comparison() }
    Terminal.standardOutput.write(comparison.text)
    if !comparison.isIdentical { throw ExitStatus.runFailed.code }
  }

  /// Trains and draws the run with other values, in a folder of its own.
  private func vary(_ original: RunOriginal) async throws {
    let variation = try Variation(of: original, setting: set, in: out)
    let result = try await refusing { try await variation.carryOut() }
    Terminal.standardOutput.write(variation.text(result))
  }
}
