import ArgumentParser
import Sweeps
import Training

@main
struct NNSweep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nn-sweep",
    abstract: "Train every combination that a JSON spec describes, and plot each run.",
    version: Version.text,
    subcommands: [
      RunCommand.self, CheckCommand.self, StatusCommand.self, RerunCommand.self,
      PruneCommand.self,
      RenderCommand.self, CompareCommand.self,
      PlotCommand.self, InspectCommand.self, SchemaCommand.self, NewCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  static func main() async {
    Terminal.begin()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      switch try Arguments.ask(arguments) {
      case .help: Terminal.standardOutput.write(Usage.text)
      case .version:
        let engine = try Engine.ofThisProcess()
        Terminal.standardOutput.write("nn-sweep \(Version.text) (\(engine.rawValue))\n")
      case .command: try await run(arguments)
      }
    } catch let refusal as Refusal {
      Terminal.standardError.write(refusal.words + "\n")
      exit(withError: refusal.status.code)
    } catch {
      let status = exitCode(for: error)
      guard !status.isSuccess else { exit(withError: error) }
      let message = fullMessage(for: error)
      if !message.isEmpty { Terminal.standardError.write(message + "\n") }
      exit(withError: status)
    }
  }

  private static func run(_ arguments: [String]) async throws {
    var command = try parseAsRoot(arguments)
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
  }
}
