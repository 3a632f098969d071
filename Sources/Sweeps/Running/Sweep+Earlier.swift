extension Sweep {
  /// This sweep together with what its folder already holds of the plan's other runs, so that one
  /// seed trained again stays one of many in tables and pictures.
  ///
  /// - Returns: A sweep of all these runs, and the results that are there. What is damaged or of
  ///   another plan is left out.
  public func joined(
    to plan: Plan, files: NearbyFiles
  ) throws(Problem) -> (whole: Sweep, earlier: [RunResult]) {
    let chosen = Set(items.map { $0.index })
    let others = plan.filter {
      !chosen.contains($0.index) && Files.isFolder("\(folder)/\(RunFolder.path(of: $0))")
    }
    guard !others.isEmpty else { return (self, []) }
    let candidates = try with(items + others, files: files)
    let earlier = others.compactMap { item in
      do throws(StoredError) {
        return try RunFolder.read(item, in: folder, data: candidates.data(of: item.run))
      } catch {
        return nil
      }
    }
    return (try with(items + earlier.map { $0.item }, files: files), earlier)
  }

  private func with(_ items: [Plan.Item], files: NearbyFiles) throws(Problem) -> Sweep {
    try Sweep(
      name, items.sorted { $0.index < $1.index }, folder: folder, engine: engine, files: files)
  }
}
