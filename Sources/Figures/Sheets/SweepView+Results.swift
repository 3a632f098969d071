import Datasets
import NeuralNetworks
import Sweeps

extension SweepView {
  /// What the pictures show of the configurations of a sweep: a view for each data set, since those
  /// of different data sets cannot be compared. Where each data set has but one configuration,
  /// a single view of all, without a best.
  ///
  /// - Parameters:
  ///   - rankings: One for each data set.
  ///   - plots: What maps show.
  ///   - data: What a run trained on.
  public static func views(
    _ rankings: [Ranking], rank: Rank, scales: SharedScales, plots: Plots = Plots(),
    data: (Run) -> Dataset
  ) -> [SweepView] {
    let bare = MapGround.shared(
      by: rankings.map { $0.datasets(data) }, plane: plots.plane)
    let grounds = zip(bare, rankings).map { ground, ranking in
      plots.trueBoundary ? ground?.showing(ranking.bayesRule) : ground
    }
    let parts = zip(rankings, grounds).map { ranking, ground in
      ranking.view(rank: rank, scales: scales, ground: ground, data: data)
    }
    guard parts.count > 1, parts.allSatisfy({ $0.configurations.count == 1 }) else { return parts }
    var whole = parts[0]
    whole.name = "data sets"
    whole.facts = []
    whole.bestPossible = nil
    whole.epochs = parts.map { $0.epochs }.max() ?? 0
    whole.configurations = parts.enumerated().flatMap { n, part in
      part.configurations.map { configuration in
        var configuration = configuration
        configuration.coordinates.removeAll { $0.field == "dataset" }
        configuration.coordinates.insert(.init("dataset", part.name), at: 0)
        configuration.rank = n + 1
        configuration.standing = .behind
        return configuration
      }
    }
    return [whole]
  }
}

extension Ranking {
  /// The rule that no network beats, where all runs have the same.
  fileprivate var bayesRule: (any BayesRule)? {
    var seen: Set<Choice> = []
    let runs = places.flatMap { $0.result.results }.map { $0.item.run }
      .filter { seen.insert($0.dataset).inserted }
    let rules = runs.compactMap { $0.bayesRule }
    return rules.count == runs.count && Set(rules.map { AnyHashable($0) }).count == 1
      ? rules.first : nil
  }

  /// The data sets of all runs, each once.
  fileprivate func datasets(_ data: (Run) -> Dataset) -> [Dataset] {
    var seen: Set<Choice> = []
    return places.flatMap { $0.result.results }.map { $0.item.run }
      .filter { seen.insert($0.dataset).inserted }.map { data($0) }
  }

  fileprivate func view(
    rank: Rank, scales: SharedScales, ground: MapGround?, data: (Run) -> Dataset
  ) -> SweepView {
    let results = places.flatMap { $0.result.results }
    let first = results.first.map { RunView($0, data: data($0.item.run)) }
    let points = first.map { rank.metric.isTrain ? $0.data.train.count : $0.judged.samples.count }
    let configurations = places.enumerated().map { place, entry in
      (
        entry.result.configuration.index,
        entry.view(
          rank: place + 1, of: places.count, metric: rank.metric, ground: ground, data: data)
      )
    }
    var view = SweepView(
      name: dataset, facts: first.map { common($0, results) } ?? [],
      lossName: first?.lossName ?? "loss",
      score: Score(
        rank.metric, goal: rank.goal, points: points ?? 0,
        seeds: places.map { $0.result.results.count }.max() ?? 1),
      epochs: results.map { $0.item.run.epochs }.max() ?? 0, scales: scales,
      classNames: first?.data.classNames ?? [],
      configurations: configurations.sorted { $0.0 < $1.0 }.map { $0.1 }.withVaryingCoordinates)
    view.bestPossible = bayesRule?.accuracy
    return view
  }

  /// What the titles of runs say if it is the same for all.
  private func common(_ first: RunView, _ results: [RunResult]) -> [String] {
    let hasOneNetwork = Set(results.map { $0.trained.network.widths }).count == 1
    return [first.dataset] + (hasOneNetwork ? [first.network] : [])
  }
}

extension Ranking.Place {
  fileprivate func view(
    rank: Int, of count: Int, metric: Metric, ground: MapGround?, data: (Run) -> Dataset
  ) -> ConfigurationView {
    let isBest = rank == 1 && count > 1 && result.diverged < result.results.count
    return ConfigurationView(
      result.configuration.coordinates.map { .init($0.field, $0.words) },
      seeds: result.results.map { SeedView($0, metric: metric, ground: ground, data: data) },
      rank: rank, standing: isBest ? .best : isTied ? .tied : .behind, ground: ground)
  }
}

extension [ConfigurationView] {
  /// Without the fields that are the same for all.
  fileprivate var withVaryingCoordinates: [ConfigurationView] {
    let fields = first?.coordinates.map { $0.field } ?? []
    let same = fields.filter { field in Set(map { $0.values(of: [field]) }).count == 1 }
    return map { configuration in
      var configuration = configuration
      configuration.coordinates.removeAll { same.contains($0.field) }
      return configuration
    }
  }
}

extension SeedView {
  fileprivate init(
    _ result: RunResult, metric: Metric, ground: MapGround?, data: (Run) -> Dataset
  ) {
    let score = result.score(metric)
    self.init(
      seed: result.item.seed, outcome: RunView.Outcome(result), history: result.trained.history,
      score: Double(score.description) ?? Double(score),
      map: ground.map { CoarseMap(RunView(result, data: data(result.item.run)), on: $0) })
  }
}

extension Configuration.Coordinate {
  /// "adam", "learning rate 0.01"; nil where there is nothing of the kind.
  fileprivate var words: String? {
    guard let value else { return nil }
    guard let dot = field.firstIndex(of: ".") else { return value.words }
    let name = field[dot...].dropFirst().map { $0 == "_" ? " " : $0 }
    return String(name) + " " + value.words
  }
}

extension Metric {
  fileprivate var isTrain: Bool { self == .trainLoss || self == .trainAccuracy }
}
