import Glibc

/// The CSV files of a sweep as its folder keeps them, `data/CRC32.csv`, so that the folder can be
/// read wherever it is.
public struct TableCopies {
  /// The CRC-32 of each file, by its path in the spec.
  private let checksums: [String: String]
  private let files: NearbyFiles

  /// - Parameter files: Where the spec's paths lead.
  public init(_ plan: Plan, files: NearbyFiles) {
    checksums = plan.tables
    self.files = files
  }

  /// As `sweep.json` has it: the checksum of each path.
  public static func json(_ plan: Plan) -> JSONValue {
    .object(
      plan.tables.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) })
  }

  func write(into folder: String) throws(FileError) {
    guard !checksums.isEmpty else { return }
    try Files.makeFolder("\(folder)/data")
    for (path, checksum) in checksums {
      try Files.write(try files.bytes(of: path), to: Self.path(of: checksum, in: folder))
    }
  }

  /// The copies in a folder, by the paths of the spec.
  static func files(_ json: JSONValue, in folder: String) -> NearbyFiles {
    NearbyFiles(
      read: { path in
        let checksum = json[path]?.string ?? "unknown"
        return try Files.readOrdinary(Self.path(of: checksum.fileNameSafe, in: folder))
      },
      names: { _ in [] })
  }

  /// Files, and for those that are not there the copies in a folder.
  ///
  /// - Parameter checksum: Of the only table.
  public static func files(_ files: NearbyFiles, or checksum: String, in folder: String)
    -> NearbyFiles
  {
    NearbyFiles(
      read: { path in
        do throws(FileError) {
          return try files.bytes(of: path)
        } catch {
          let copy = Self.path(of: checksum.fileNameSafe, in: folder)
          guard error.number == ENOENT, Files.exists(copy) else { throw error }
          return try Files.readOrdinary(copy)
        }
      }, names: files.names)
  }

  private static func path(of checksum: String, in folder: String) -> String {
    "\(folder)/data/\(checksum).csv"
  }
}
