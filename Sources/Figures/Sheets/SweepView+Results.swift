import Datasets
import NeuralNetworks
import Sweeps

extension Ranking {
  /// The rule that no network beats, where all runs have the same.
  var bayesRule: (any BayesRule)? {
    var seen: Set<Choice> = []
    let runs = places.flatMap { $0.result.results }.map { $0.item.run }
      .filter { seen.insert($0.dataset).inserted }
    let rules = runs.compactMap { $0.bayesRule }
    return rules.count == runs.count && Set(rules.map { AnyHashable($0) }).count == 1
      ? rules.first : nil
  }

  /// The data sets of all runs, each once.
  func datasets(_ data: (Run) -> Dataset) -> [Dataset] {
    var seen: Set<Choice> = []
    return places.flatMap { $0.result.results }.map { $0.item.run }
      .filter { seen.insert($0.dataset).inserted }.map { data($0) }
  }

  /// The configurations of the data set among these runs, which are in the plan's order.
  func planned(_ items: [Plan.Item]) -> [SweepView.Planned] {
    var planned: [SweepView.Planned] = []
    var last: Int?
    for item in items where item.configuration.dataset.text == dataset {
      if item.configuration.index != last {
        planned.append(.init(coordinates: item.configuration.view, seeds: []))
        last = item.configuration.index
      }
      planned[planned.count - 1].seeds.append(item.seed)
    }
    return planned
  }

  func view(
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
    var score = Score(
      rank.metric, goal: rank.goal, points: points ?? 0,
      seeds: places.map { $0.result.results.count }.max() ?? 1)
    score.solved = rank.solved
    var view = SweepView(
      name: dataset, facts: first.map { common($0, results) } ?? [],
      lossName: Set(results.map { $0.item.run.loss }).count == 1
        ? first?.lossName ?? "loss" : "loss",
      score: score,
      epochs: results.map { $0.item.run.epochs }.max() ?? 0, scales: scales,
      classNames: first?.data.classNames ?? [],
      configurations: configurations.sorted { $0.0 < $1.0 }.map { $0.1 })
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
    let isBest = rank == 1 && count > 1 && result.diverged + result.failed < result.results.count
    return ConfigurationView(
      result.configuration.view,
      seeds: result.results.map { SeedView($0, metric: metric, ground: ground, data: data) },
      rank: rank, standing: isBest ? .best : isTied ? .tied : .behind, ground: ground)
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

extension Configuration {
  fileprivate var view: [ConfigurationView.Coordinate] {
    coordinates.map { .init($0.field, $0.words) }
  }
}

extension Configuration.Coordinate {
  /// "adam", "learning rate 0.01", "cosine", "no early stop"; nil where there is nothing of the kind.
  fileprivate var words: String? {
    guard let value else { return field == "stop.patience" ? "no early stop" : nil }
    guard let dot = field.firstIndex(of: "."), !value.isSchedule else { return value.words }
    let name = field[dot...].dropFirst().map { $0 == "_" ? " " : $0 }
    return String(name) + " " + value.words
  }
}
