import Foundation

@testable import Sweeps

/// The committed specs, and what stands beside them.
enum Experiments {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "experiments")

  /// Every spec's text with its file's name, the example of the format's description, and blocks with
  /// all that they may replace.
  static func texts() throws -> [(file: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let specs = names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    return try specs.map { ($0, try text($0)) }
      + [("example.json", moonsExample), ("blocks.json", blocksExample)]
  }

  static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  static var files: NearbyFiles {
    NearbyFiles(
      read: { try Files.read(folder.appending(path: $0).path) },
      names: { Files.names(in: folder.appending(path: $0).path) })
  }

  static func read(_ text: String, file: String = "x.json") -> (plan: Plan?, problems: [Problem]) {
    let source = SourceText(file: file, bytes: Array(text.utf8))
    let (specification, problems) = Specification.read(source, files: files)
    guard let specification else { return (nil, problems) }
    let (plan, more) = Plan.make(specification)
    return (plan, problems + more)
  }
}

private let blocksExample = """
  {
    "datasets": ["xor"],
    "networks": [{"hidden": [[4], [4, 4]]}],
    "activations": ["tanh", "relu"],
    "optimizers": ["adam"],
    "exclude": [{"activation": "relu", "network.hidden": [4]}],
    "stop": {"patience": 9},
    "blocks": [
      {},
      {
        "optimizers": ["sgd", "lion"],
        "training": {"epochs": [50, 70]},
        "exclude": [{"optimizer": "lion", "training.epochs": 70}, {"activation": "relu"}],
        "stop": {"metric": "train_loss", "patience": 5, "min_delta": 0.1, "restore_best_weights": true},
        "seeds": [0, 7]
      },
      {"activations": ["sin"], "exclude": [], "stop": "none", "seeds": {"first": 2, "count": 3}},
      {"activations": ["sin", "tanh"], "exclude": [], "seeds": [3, 9]}
    ]
  }
  """
