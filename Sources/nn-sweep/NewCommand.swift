import ArgumentParser
import Sweeps

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Print a starter spec.")

  @Argument(help: "sweep, search, blocks, regression, or a CSV file.")
  var kind: String?

  @Option(help: "An address of TensorFlow Playground.")
  var playground: String?

  func run() throws {
    guard let playground else { return Terminal.standardOutput.write(try starter) }
    guard kind == nil else {
      throw Refusal(.usage, error: "a kind and --playground are two specs; ask for one of them")
    }
    let page = try page(playground)
    for warning in page.warnings { Terminal.standardError.write("warning: \(warning.printable)\n") }
    Terminal.standardOutput.write(page.spec.prettyText)
  }

  private func page(_ address: String) throws(Refusal) -> PlaygroundPage {
    do throws(Problem) {
      return try PlaygroundPage(address: address)
    } catch {
      throw Refusal(.usage, error: error.message, help: error.help)
    }
  }

  private var starter: String {
    get throws {
      guard let kind else { return Starter.sweep.text }
      if kind.hasSuffix(".csv") { return Starter.table(kind) }
      if let starter = Starter(rawValue: kind) { return starter.text }
      let kinds = Starter.allCases.map { $0.rawValue }
      throw Refusal(
        .usage, error: "unknown kind of spec '\(kind)'",
        help: Spelling.suggestion(for: kind, in: kinds) + "known: "
          + kinds.joined(separator: ", ") + ", and CSV files")
    }
  }
}
