import ArgumentParser
import Figures
import NeuralNetworks
import Sweeps

struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot", abstract: "Draw what needs no training: activations.")

  /// What can be drawn.
  enum Subject: String, CaseIterable, ExpressibleByArgument { case activations }

  @Argument(help: "activations.")
  var subject: Subject

  @Option(name: .shortAndLong, help: "The folder of the pictures.")
  var out: String?

  func run() throws {
    let folder = (out ?? "outputs/\(subject.rawValue)").withoutSlashes
    let count = try refusing { try drawActivations(into: folder) }
    Terminal.standardOutput.write("pictures  \(folder)  (\(count))\n")
  }

  /// Each activation with its usual parameters under the name that specs have for it, and all side
  /// by side.
  private func drawActivations(into folder: String) throws -> Int {
    let command = "nn-sweep plot activations"
    let named = Catalog.activations.map { entry in
      (name: entry.kind.name, value: entry.make(entry.kind.usualSettings))
    }
    try Files.makeFolder(folder)
    let painter = try Painter()
    for (name, activation) in named {
      try painter.write(
        ActivationCurve(activation), command: command, to: "\(folder)/\(name).png")
    }
    let sheet = ActivationSheet(named.map { $0.value })
    try painter.write(sheet, command: command, to: "\(folder)/activations.png")
    return named.count + 1
  }
}
