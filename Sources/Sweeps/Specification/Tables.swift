/// What a sweep knows of the CSV files that its spec names.
package struct Tables: Sendable {
  package struct Summary: Hashable, Sendable {
    /// Of the file's bytes.
    package let crc32: String
    package let features: [String]
    package let population: Alternative.Population
  }

  private var summaries: [Settings: Summary] = [:]

  /// The table that a data set's settings, as the spec gives them, name.
  subscript(settings: Settings) -> Summary? {
    get { summaries[settings.ofTable] }
    set { summaries[settings.ofTable] = newValue }
  }

  /// The CRC-32 of each file, by its path.
  var checksums: [String: String] {
    let pairs = summaries.map { ($0.key.text("path"), $0.value.crc32) }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Settings {
  /// Those that decide what is read of a file.
  fileprivate var ofTable: Settings {
    Settings(list.filter { ["path", "features", "label", "target"].contains($0.name) })
  }

  /// The columns that a CSV data set names; nil for all but the label's.
  package var features: [String]? {
    if case .texts(let names) = self["features"] { names } else { nil }
  }

  /// The column with the classes of a CSV data set; nil for the last one.
  package var label: String? {
    if case .text(let name) = self["label"] { name } else { nil }
  }

  /// The column with the numbers to find of a CSV data set; nil where a label is.
  package var target: String? {
    if case .text(let name) = self["target"] { name } else { nil }
  }
}
