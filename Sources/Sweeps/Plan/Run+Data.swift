import Datasets

extension Run {
  /// The points that the run learns from and is judged by.
  ///
  /// - Parameter files: For a CSV file, whose bytes must still be those of the plan.
  public func data(_ files: NearbyFiles) throws(Problem) -> Dataset {
    let data = try rawData(files)
    return dataset.settings.isStandardized ? data.standardized : data
  }

  private func rawData(_ files: NearbyFiles) throws(Problem) -> Dataset {
    guard dataset.kind == Catalog.table.name else {
      guard dataset.isRegression else {
        return generated(Catalog.value(of: dataset, in: Catalog.datasets))
      }
      let generator: any TargetGenerator = Catalog.value(of: dataset, in: Catalog.regressions)
      return Dataset(generator, split: dataset.settings.split)
    }
    return Dataset(try table(files), split: dataset.settings.split)
  }

  private func generated(_ generator: any DataGenerator) -> Dataset {
    Dataset(generator, split: dataset.settings.split)
  }

  /// The rule that no network beats on new points of the data set; nil where it is not known.
  public var bayesRule: (any BayesRule)? {
    guard dataset.kind != Catalog.table.name, !dataset.isRegression else { return nil }
    let generator: any DataGenerator = Catalog.value(of: dataset, in: Catalog.datasets)
    guard let rule = generator.bayesRule, dataset.settings.isStandardized else {
      return generator.bayesRule
    }
    return StandardizedRule(rule, Standardization(of: generated(generator).train))
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
        parsing: bytes, features: dataset.settings.features, label: dataset.settings.label,
        target: dataset.settings.target)
    } catch {
      throw Problem(at: nil, "\(path.shortened): \(error.errors[0].message)")
    }
  }
}
