import Datasets
import NeuralNetworks
import Training

extension Sweep {
  /// What a worker takes at a time, in the plan's order: a run, or several that differ by their seeds
  /// alone, not by their data, and are trained faster side by side.
  ///
  /// No portion is larger than half of a worker's share, so that none is still busy long after the
  /// others. A limit of time is measured of each run on its own.
  ///
  /// - Parameter items: Some of this sweep's.
  func portions(
    of items: [Plan.Item], jobs: Int, under conditions: Conditions = Conditions()
  ) -> [ArraySlice<Plan.Item>] {
    var portions: [ArraySlice<Plan.Item>] = []
    var rest = items[...]
    while let first = rest.first {
      let dataset = first.run.dataset
      let siblings = rest.prefix {
        $0.configuration.index == first.configuration.index && $0.run.dataset == dataset
      }
      let size =
        conditions.timeLimit == nil ? size(from: first, most: items.count / (2 * jobs)) : 1
      portions += stride(from: siblings.startIndex, to: siblings.endIndex, by: size).map {
        siblings[$0..<min($0 + size, siblings.endIndex)]
      }
      rest = rest[siblings.endIndex...]
    }
    return portions
  }

  private func size(from item: Plan.Item, most: Int) -> Int {
    guard let cohort = engine.cohort(of: item.run.recipe), cohort.lowerBound <= most,
      data(of: item.run).train.count <= Self.mostSamples
    else { return 1 }
    return min(cohort.upperBound, most)
  }

  /// Each run of a cohort has an order of the samples of its own, which should stay in the cache.
  private static let mostSamples = 20_000
}
