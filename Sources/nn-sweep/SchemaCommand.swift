import ArgumentParser
import Sweeps

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of specs.")

  func run() {
    Terminal.standardOutput.write(SpecificationSchema.text)
  }
}
