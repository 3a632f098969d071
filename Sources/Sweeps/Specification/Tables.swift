/// What a sweep knows of the CSV files that its spec names.
package struct Tables: Sendable {
  package struct Summary: Hashable, Sendable {
    /// Of the file's bytes.
    package let crc32: String
    package let features: [String]
    package let label: String
    package let classes: Int
    package let samples: Int
  }

  private(set) var summaries: [Settings: Summary] = [:]

  /// The table that the settings of a data set name.
  subscript(settings: Settings) -> Summary? { summaries[settings.ofTable] }
}

extension Tables {
  init(reading datasets: Axis, _ files: NearbyFiles, into diagnosis: inout Diagnosis) {
  }
}

extension Settings {
  /// Those that decide what is read of a file.
  fileprivate var ofTable: Settings {
    Settings(list.filter { ["path", "features", "label"].contains($0.name) })
  }
}
