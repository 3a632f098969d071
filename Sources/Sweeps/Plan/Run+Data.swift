import Datasets

extension Run {
  /// The points that the run learns from and is judged by.
  ///
  /// - Parameter files: For a CSV file, whose bytes must still be those of the plan.
  public func data(_ files: NearbyFiles) throws(Problem) -> Dataset {
    let fraction = dataset.settings.number("validation_fraction")
    guard dataset.kind == Catalog.table.name else {
      let generator: any DataGenerator = Catalog.value(of: dataset, in: Catalog.datasets)
      return Dataset(
        generator, validationFraction: fraction, seed: dataset.settings.dataSeed)
    }
    return Dataset(
      try table(files), validationFraction: fraction, seed: dataset.settings.dataSeed)
  }

  /// The rule that no network beats on new points of the data set; nil where it is not known.
  public var bayesRule: (any BayesRule)? {
    guard dataset.kind != Catalog.table.name else { return nil }
    let generator: any DataGenerator = Catalog.value(of: dataset, in: Catalog.datasets)
    return generator.bayesRule
  }

  private func table(_ files: NearbyFiles) throws(Problem) -> Table {
    let path = dataset.settings.text("path")
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.bytes(of: path)
    } catch {
      throw Problem(at: nil, "cannot read \(path.shortened): \(error.reason)")
    }
    guard dataset.settings["crc32"] == .text(CRC32.text(bytes)) else {
      throw Problem(
        at: nil, "\(path.shortened) is not the file that the run was planned with",
        help: "its checksum should be \(dataset.settings["crc32"]?.text ?? "known")")
    }
    do throws(TableErrors) {
      return try Table(
        parsing: bytes, features: dataset.settings.features, label: dataset.settings.label)
    } catch {
      throw Problem(at: nil, "\(path.shortened): \(error.errors[0].message)")
    }
  }
}
