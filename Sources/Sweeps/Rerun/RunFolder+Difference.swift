import NeuralNetworks

extension RunFolder {
  /// Where a training parts from what a folder holds of the same run, in words, such as
  /// `epoch 12, train_loss: 0.4312 -> 0.4311`; nil when every byte of metrics and weights is the
  /// same.
  public static func difference(
    of result: RunResult, from folder: String
  ) throws(StoredError) -> String? {
    let metrics = try Files.stored("\(folder)/metrics.csv")
    if metrics != Array(result.trained.history.table.utf8) {
      let difference = try reading("\(folder)/metrics.csv") { () throws(Problem) in
        try result.trained.history.difference(from: metrics)
      }
      if let difference { return difference }
    }
    let weights = try Files.stored("\(folder)/model.safetensors")
    if weights != SafeTensors.encode(result.trained.network) { return "model.safetensors differs" }
    let description = try JSONValue(stored: "\(folder)/run.json")
    return result.difference(from: description)
  }
}

extension RunResult {
  /// Where this parts from how a run went by its `run.json` or by its picture, in words; nil when it
  /// went the same way.
  public func difference(from description: JSONValue) -> String? {
    guard case .object(let members) = summary else { return nil }
    let differences = members.flatMap { member in
      member.value.differences(from: description[member.key] ?? .null, path: member.key)
    }
    return differences.first
  }
}

extension History {
  /// The first epoch and column that are not as in a table of metrics; nil when all that the table
  /// has is the same, and only columns are missing that its version did not know.
  ///
  /// - Precondition: the bytes of the tables differ.
  fileprivate func difference(from bytes: [UInt8]) throws(Problem) -> String? {
    let table = Array(table.utf8)
    let (header, newHeader) = (History.header(of: bytes, task), History.header(of: table, task))
    let old = try CSV.rows(of: bytes, header: header)
    let new = try CSV.rows(of: table, header: newHeader)
    for (old, new) in zip(old, new) {
      for (column, name) in zip(newHeader, header).map({ $0.0 }).enumerated()
      where old.cells[column] != new.cells[column] {
        return "epoch \(new.cells[0]), \(name): \(old.cells[column]) -> \(new.cells[column])"
      }
    }
    guard old.count == new.count, header.count != newHeader.count else {
      return "epochs: \(old.count - 1) -> \(new.count - 1)"
    }
    return header.count < newHeader.count
      ? nil : "columns: \(header.count) -> \(newHeader.count)"
  }
}
