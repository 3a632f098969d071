import Datasets
import NeuralNetworks
import Sweeps

/// A sweep as its pictures show it: data set by data set, since configurations of different ones
/// cannot be compared, or with data sets and seeds as axes like any other.
public struct SweepViews: Sendable {
  /// One for each data set, with all that the sweep varies as coordinates.
  private let parts: [SweepView]

  /// - Parameters:
  ///   - rankings: One for each data set.
  ///   - items: The runs that there should be.
  ///   - plots: What maps show.
  ///   - data: What a run trained on.
  public init(
    _ rankings: [Ranking], of items: [Plan.Item] = [], rank: Rank, scales: SharedScales,
    plots: Plots = Plots(), data: (Run) -> Dataset
  ) {
    let bare = MapGround.shared(by: rankings.map { $0.datasets(data) }, plane: plots.plane)
    let grounds = zip(bare, rankings).map { ground, ranking in
      plots.trueBoundary ? ground?.showing(ranking.bayesRule) : ground
    }
    self.init(
      zip(rankings, grounds).map { ranking, ground in
        var view = ranking.view(rank: rank, scales: scales, ground: ground, data: data)
        view.planned = ranking.planned(items)
        return view
      })
  }

  init(_ parts: [SweepView]) {
    self.parts = parts
  }

  /// A view for each data set; where each has but one configuration, a single view of all, without
  /// a best.
  public var apart: [SweepView] {
    guard parts.count > 1, parts.allSatisfy({ $0.configurations.count == 1 }) else {
      return parts.map { $0.withVaryingCoordinates }
    }
    var whole = SweepView.joining(parts, name: "data sets")
    whole.planned = []
    for n in parts.indices {
      whole.configurations[n].coordinates = [.init("dataset", parts[n].name)]
      whole.configurations[n].rank = n + 1
      whole.configurations[n].standing = .behind
    }
    return [whole]
  }

  /// The views in which these are axes.
  ///
  /// - Parameter name: Of what is no single data set.
  public func views(name: String, axes: [SheetAxis]) -> [SweepView] {
    let shown = axes.contains(.seed) ? SweepViews(parts.map { $0.runByRun }) : self
    guard axes.contains(.dataset), parts.count > 1 else { return shown.apart }
    return [SweepView.joining(shown.parts, name: name).withVaryingCoordinates]
  }
}

extension SweepView {
  /// The configurations of several data sets, each ranked among those of its own.
  fileprivate static func joining(_ parts: [SweepView], name: String) -> SweepView {
    var whole = parts[0]
    whole.name = name
    whole.bestPossible = nil
    whole.facts.removeAll { fact in !parts.allSatisfy { $0.facts.contains(fact) } }
    if !parts.allSatisfy({ $0.lossName == whole.lossName }) { whole.lossName = "loss" }
    if !parts.allSatisfy({ $0.classNames == whole.classNames }) { whole.classNames = [] }
    whole.score.points = parts.map { $0.score.points }.max() ?? 0
    whole.score.seeds = parts.map { $0.score.seeds }.max() ?? 1
    whole.epochs = parts.map { $0.epochs }.max() ?? 0
    whole.configurations = parts.flatMap { $0.configurations }
    whole.planned = parts.flatMap { $0.planned }
    return whole
  }

  /// Every run for itself, its seed a coordinate like any other. Those with the same score are tied.
  fileprivate var runByRun: SweepView {
    var view = self
    view.score.seeds = 1
    func coordinate(_ seed: UInt32) -> ConfigurationView.Coordinate {
      .init("seed", "seed \(seed)")
    }
    view.planned = planned.flatMap { planned in
      planned.seeds.map {
        Planned(coordinates: planned.coordinates + [coordinate($0)], seeds: [$0])
      }
    }
    view.configurations = configurations.flatMap { configuration in
      configuration.seeds.map { seed in
        ConfigurationView(
          configuration.coordinates + [coordinate(seed.seed)], seeds: [seed], rank: 0,
          standing: .behind, ground: configuration.ground)
      }
    }
    view.rankRuns()
    return view
  }

  /// Ranks configurations of one seed each.
  private mutating func rankRuns() {
    let scores = configurations.map { $0.spread?.mean }
    let order = configurations.indices.sorted { a, b in
      guard let first = scores[a], let second = scores[b], first != second else {
        return scores[a] != nil && scores[b] == nil || (scores[a] == scores[b] && a < b)
      }
      return score.isBetter(first, than: second)
    }
    guard order.count > 1, let best = order.first.flatMap({ scores[$0] }) else { return }
    for (place, index) in order.enumerated() {
      configurations[index].rank = place + 1
      configurations[index].standing =
        place == 0 ? .best : scores[index] == best ? .tied : .behind
    }
  }

  /// Without the coordinates that are the same for all configurations.
  fileprivate var withVaryingCoordinates: SweepView {
    let all = places.map { $0.coordinates }
    let same = Set(all.first ?? []).filter { first in all.allSatisfy { $0.contains(first) } }
    let fields = same.map { $0.field }
    var view = self
    for n in view.planned.indices {
      view.planned[n].coordinates.removeAll { fields.contains($0.field) }
    }
    for n in view.configurations.indices {
      view.configurations[n].coordinates.removeAll { fields.contains($0.field) }
    }
    return view
  }
}
