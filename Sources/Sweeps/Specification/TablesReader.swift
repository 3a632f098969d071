import Datasets
import Glibc
import NeuralNetworks

/// Reads the CSV files that data sets name, each once.
struct TablesReader {
  private let files: NearbyFiles
  /// The file that was read last; others are not kept, however many there are.
  private var latest: (path: String, bytes: [UInt8])?
  private var unreadable: Set<String> = []
  private var tables = Tables()
  private var told: Set<String> = []

  /// How many tables one entry may stand for.
  private static let limit = 1000

  static func tables(
    _ datasets: [Axis], _ files: NearbyFiles, into diagnosis: inout Diagnosis
  ) -> Tables {
    var reader = TablesReader(files: files)
    for entry in datasets.flatMap({ $0.entries }) where entry.kind == Catalog.table {
      reader.read(entry, into: &diagnosis)
    }
    return reader.tables
  }

  private init(files: NearbyFiles) {
    self.files = files
  }

  private mutating func read(_ entry: Axis.Entry, into diagnosis: inout Diagnosis) {
    let deciding = entry.parameters.filter {
      ["path", "features", "label", "target"].contains($0.name)
    }
    let choices = Axis.Entry(
      label: "", kind: entry.kind, parameters: deciding, place: entry.place)
    guard choices.count <= Self.limit else {
      diagnosis.error(
        at: entry.place, "\(choices.count.grouped) tables; the limit is \(Self.limit.grouped)")
      return
    }
    for settings in choices.settings where settings["path"] != nil && tables[settings] == nil {
      tables[settings] = summary(settings, entry, into: &diagnosis)
    }
  }

  private mutating func summary(
    _ settings: Settings, _ entry: Axis.Entry, into diagnosis: inout Diagnosis
  ) -> Tables.Summary? {
    let path = settings.text("path")
    if settings.label != nil, settings.target != nil {
      diagnosis.error(
        at: entry.place(of: "target"), "\(path.shortened) has both a \"label\" and a \"target\"",
        help: "keep \"label\" for a column of classes, \"target\" for one of numbers to find")
      return nil
    }
    guard let bytes = bytes(path, entry, into: &diagnosis) else { return nil }
    do throws(TableErrors) {
      let table = try Table(
        parsing: bytes, features: settings.features, label: settings.label, target: settings.target)
      let population = Alternative.Population(
        samples: table.samples.count, features: table.featureNames.count,
        answers: table.targetName == nil
          ? .classes(table.classNames.count) : .numbers(lowest: table.samples.targets.min()),
        firstRows: table.firstRows.map { .init(name: table.classNames[$0], row: $1) })
      warn(of: table.constantFeatures, path, entry, into: &diagnosis)
      if let target = table.targetName {
        warn(of: target, table.samples.targets, path, entry, into: &diagnosis)
      }
      return Tables.Summary(
        crc32: CRC32.text(bytes), features: table.featureNames, population: population)
    } catch {
      for error in error.errors { tell(error, path, entry, into: &diagnosis) }
      return nil
    }
  }

  private func warn(
    of constants: [String], _ path: String, _ entry: Axis.Entry, into diagnosis: inout Diagnosis
  ) {
    guard !constants.isEmpty else { return }
    let names = constants.map { $0.shortened.quoted }.few
    diagnosis.warning(
      at: entry.place(of: "path"),
      "\(path.shortened): \(names) \(constants.count == 1 ? "is" : "are") the same in every row, "
        + "which tells a network nothing",
      help: "name the columns that vary with \"features\"")
  }

  /// From here on a network, which begins near 0, takes long to come near its targets.
  private static let largeTargets = 100.0

  private func warn(
    of name: String, _ targets: [Float], _ path: String, _ entry: Axis.Entry,
    into diagnosis: inout Diagnosis
  ) {
    let sum = targets.reduce(0) { $0 + Double($1.magnitude) }
    let size = sum / Double(max(1, targets.count))
    guard size >= Self.largeTargets else { return }
    diagnosis.warning(
      at: entry.place(of: "target"),
      "\(path.shortened): \(name.shortened.quoted) is about \(size.rounded(toDigits: 2).shortestText) "
        + "in magnitude, and a network begins near 0 and takes long to get there",
      help: "give it in a larger unit, such as thousands, so that most are between -10 and 10")
  }

  /// The bytes of a file; nil once it is told why there are none.
  private mutating func bytes(
    _ path: String, _ entry: Axis.Entry, into diagnosis: inout Diagnosis
  ) -> [UInt8]? {
    if let latest, latest.path == path { return latest.bytes }
    guard !unreadable.contains(path) else { return nil }
    guard !path.isEmpty else {
      unreadable.insert(path)
      diagnosis.error(at: entry.place(of: "path"), "\"path\" is empty, and names no file")
      return nil
    }
    do throws(FileError) {
      let bytes = try files.bytes(of: path)
      latest = (path, bytes)
      return bytes
    } catch {
      unreadable.insert(path)
      let place = entry.place(of: "path")
      if error.number == ENOENT {
        diagnosis.error(at: place, "no such file: \(path.shortened)", help: nearby(path))
      } else {
        diagnosis.error(at: place, "cannot read \(path.shortened): \(error.reason)")
      }
      return nil
    }
  }

  /// The file in the same folder that was meant.
  private func nearby(_ path: String) -> String? {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = path[..<slash]
    let names = files.names(String(folder.dropLast()))
    return Spelling.nearest(to: String(path[slash...]), in: names).map {
      "did you mean \("\(folder)\($0)".shortened)?"
    }
  }

  private mutating func tell(
    _ error: TableError, _ path: String, _ entry: Axis.Entry, into diagnosis: inout Diagnosis
  ) {
    let line = error.line.map { "\($0):" } ?? ""
    let message = "\(path.shortened):\(line) \(error.message)"
    guard told.insert(message).inserted else { return }
    guard let unknown = error.unknownColumn else {
      diagnosis.error(at: entry.place(of: "path"), message, help: error.help)
      return
    }
    let parameter = entry.parameters.first { parameter in
      parameter.values.contains { $0 == .text(unknown) || $0.names(unknown) }
    }
    diagnosis.error(
      at: parameter?.place ?? entry.place, message,
      help: Spelling.suggestion(for: unknown, in: error.columns) + "columns: "
        + error.columns.few)
  }
}

extension [String] {
  /// The first twenty, each shortened, and how many more there are.
  fileprivate var few: String {
    let first = prefix(20).map { $0.shortened }.joined(separator: ", ")
    return count > 20 ? "\(first) and \((count - 20).grouped) more" : first
  }
}

extension Axis.Entry {
  /// Where a parameter's value stands; the whole entry where it has none.
  func place(of parameter: String) -> Range<Int>? {
    parameters.first { $0.name == parameter }?.place ?? place
  }
}

extension ParameterValue {
  fileprivate func names(_ column: String) -> Bool {
    if case .texts(let names) = self { names.contains(column) } else { false }
  }
}
