import Training

extension Sweep {
  /// What a worker takes at a time, in the plan's order: a run, or several that differ by their seeds
  /// alone and are trained faster side by side.
  ///
  /// No portion is larger than half of a worker's share, so that none is still busy long after the
  /// others.
  func portions(jobs: Int) -> [ArraySlice<Plan.Item>] {
    var portions: [ArraySlice<Plan.Item>] = []
    var rest = items[...]
    while let first = rest.first {
      let siblings = rest.prefix { $0.configuration.name == first.configuration.name }
      let size = portionSize(of: first, jobs: jobs)
      portions += stride(from: siblings.startIndex, to: siblings.endIndex, by: size).map {
        siblings[$0..<min($0 + size, siblings.endIndex)]
      }
      rest = rest[siblings.endIndex...]
    }
    return portions
  }

  private func portionSize(of item: Plan.Item, jobs: Int) -> Int {
    guard let cohort = engine.cohort(of: item.run.recipe) else { return 1 }
    let size = min(cohort.upperBound, items.count / (2 * jobs))
    return size < cohort.lowerBound ? 1 : size
  }
}
