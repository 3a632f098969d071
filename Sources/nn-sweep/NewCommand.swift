import ArgumentParser
import Datasets
import Sweeps

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Print a starter spec.")

  @Argument(help: "sweep, search, blocks, regression, or a CSV file.")
  var kind: String?

  @Option(help: ArgumentHelp("An address of TensorFlow Playground.", valueName: "url"))
  var playground: String?

  func run() throws {
    guard let playground else { return Terminal.standardOutput.write(try starter) }
    guard kind == nil else {
      throw Refusal(.usage, error: "a kind and --playground are two specs; ask for one of them")
    }
    let page = try page(playground)
    for warning in page.warnings { warn(warning) }
    Terminal.standardOutput.write(page.spec.prettyText)
  }

  private func page(_ address: String) throws(Refusal) -> PlaygroundPage {
    do throws(Problem) {
      return try PlaygroundPage(address: address)
    } catch {
      throw Refusal(.usage, error: error.message, help: error.help)
    }
  }

  /// What is known of a table; a warning where that is nothing.
  private func columns(_ path: String) -> TableColumns? {
    do {
      let bytes = try Files.readOrdinary(path)
      return TableColumns(try TableOutline(parsing: bytes))
    } catch let error as FileError {
      warn("cannot read \(path): \(error.reason)")
    } catch let error as TableErrors {
      warn("\(path): \(error.errors[0].message)")
    } catch {
      warn("\(path): \(error)")
    }
    return nil
  }

  private func warn(_ text: String) {
    Terminal.standardError.write("warning: \(text.printable)\n")
  }

  private var starter: String {
    get throws {
      guard let kind else { return Starter.sweep.text }
      if kind.hasSuffix(".csv") { return Starter.table(kind, columns(kind)) }
      if let starter = Starter(rawValue: kind) { return starter.text }
      guard !kind.contains("playground.tensorflow.org") else {
        throw Refusal(
          .usage, error: "an address of TensorFlow Playground comes after --playground",
          help: "nn-sweep new --playground '\(kind)'")
      }
      let kinds = Starter.allCases.map { $0.rawValue }
      throw Refusal(
        .usage, error: "unknown kind of spec '\(kind)'",
        help: Spelling.suggestion(for: kind, in: kinds) + "known: "
          + kinds.joined(separator: ", ") + ", and CSV files")
    }
  }
}
