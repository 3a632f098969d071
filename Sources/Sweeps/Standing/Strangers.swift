/// A run's folder that is not of the plan.
public struct Stranger: Hashable, Sendable {
  /// `CONFIG` of `runs/CONFIG/seed-N`.
  public let configuration: String
  /// `seed-N`
  public let name: String

  /// From the sweep's folder.
  public var path: String { "runs/\(configuration)/\(name)" }

  /// How the names of its pictures begin.
  public var pictureName: String { "\(configuration)_\(name)" }
}

extension Sweep {
  /// The runs that are in the folder and no longer in the spec.
  public func strangers() -> [Stranger] {
    let planned = Set(items.map { RunFolder.path(of: $0) })
    let runs = "\(folder)/runs"
    let found = Files.names(in: runs).flatMap { configuration in
      Files.names(in: "\(runs)/\(configuration)").filter { $0.hasPrefix("seed-") }.map {
        Stranger(configuration: configuration, name: $0)
      }
    }
    return found.filter { !planned.contains($0.path) }
  }

  /// Removes a run's folder and its pictures, of whatever figures and formats.
  public func remove(_ stranger: Stranger) throws(FileError) {
    try Files.removeFolder("\(folder)/\(stranger.path)")
    for figure in RunFigure.allCases {
      for format in PictureFormat.allCases {
        let name = "\(figure.rawValue)/\(stranger.pictureName).\(format.rawValue)"
        try Files.removeFile("\(folder)/\(name)")
      }
    }
  }
}

extension Stranger {
  /// A run of the plan, to be removed all the same.
  public init(_ item: Plan.Item) {
    self.init(configuration: item.configuration.name, name: "seed-\(item.seed)")
  }
}
