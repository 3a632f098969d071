import Foundation

/// A small sweep that the program trained into `sample` in a folder of its own.
struct FinishedSweep {
  let folder: Folder

  static let spec = """
    { "name": "sample", "datasets": [{"kind": "moons", "samples": 60}],
      "networks": [{"hidden": [4]}], "activations": ["tanh", "relu"],
      "optimizers": [{"label": "slow", "kind": "adam", "learning_rate": 0.01}, "adam"],
      "training": {"epochs": 3} }
    """

  init(_ spec: String = spec, options: [String] = []) throws {
    folder = try Folder()
    let file = try folder.write(spec, to: "sample.json")
    let arguments = [file, "-q", "-o", folder.url("sample").path] + options
    let ending = try Program.run(arguments)
    precondition(ending.status == 0, ending.errors)
  }

  func path(_ name: String) -> String { folder.url("sample").appendingPathComponent(name).path }

  /// Runs the program beside the sweep's folder.
  func run(_ arguments: [String]) throws -> Program.Ending {
    try Program.run(arguments, in: folder.url)
  }

  /// Every file of the sweep's folder, with its bytes.
  func files() throws -> [String: Data] { try folder.files(under: "sample") }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }
}
