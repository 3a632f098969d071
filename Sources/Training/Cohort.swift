import Datasets
import NeuralNetworks

/// Runs that differ by their seeds alone, trained side by side: each ends when it would end alone.
struct Cohort<K: CohortKernel & ~Copyable>: ~Copyable {
  private var kernel: K
  private let starts: [Network]
  private let recipes: [Recipe]
  private let train: Samples
  private let validation: Samples
  /// The answers as the kernels want them.
  private let trainClasses: [Float]
  private let validationClasses: [Float]

  init(_ recipe: Recipe, optimizer: ListedOptimizer, seeds: [UInt64], data: Dataset) {
    if case .plateau = recipe.schedule {
      preconditionFailure("runs side by side have one learning rate")
    }
    recipes = seeds.map { seed in
      var recipe = recipe
      recipe.seed = seed
      return recipe
    }
    starts = recipes.map { $0.untrained(features: data.features, classes: data.classes) }
    train = data.train
    validation = data.validation
    trainClasses = train.answers
    validationClasses = validation.answers
    kernel = K(
      starts, loss: recipe.loss, optimizer: optimizer,
      penalty: recipe.regularization.penalty,
      batchSize: min(recipe.batchSize, max(1, train.count)))
  }

  /// Trains all to their ends.
  ///
  /// - Parameter verdict: Asked before each epoch.
  consuming func trained(_ verdict: () -> Recipe.Verdict) -> [Trained] {
    let before = zip(metrics(on: train, trainClasses), metrics(on: validation, validationClasses))
    var courses = zip(recipes, before).map { Course($0, train: $1.0, validation: $1.1) }
    let shuffles = recipes.map { $0.batchOrders() }
    let inOrder = Array(0..<train.count)
    var orders = recipes.map { _ in inOrder }
    var allOrders = orders.flatMap { $0 }

    while let rate = courses.first(where: { $0.ending == nil })?.learningRate {
      guard verdict() == .carryOn else {
        for run in courses.indices { courses[run].abandon() }
        break
      }
      for run in courses.indices where courses[run].ending == nil {
        shuffles[run](&orders[run])
        let place = run * train.count
        allOrders.replaceSubrange(place..<place + train.count, with: orders[run])
      }
      let passes = epoch(allOrders, learningRate: rate)
      let validation = metrics(on: validation, validationClasses)
      for run in courses.indices where courses[run].ending == nil {
        courses[run].add(
          passes[run], validation: validation[run], layersNotFinite: layersNotFinite(run))
        if courses[run].keepsLatest { kernel.keep(run: run) }
      }
    }
    return courses.enumerated().map { run, course in
      course.trained(kernel.kept(run: run, of: starts[run]))
    }
  }

  private func layersNotFinite(_ run: Int) -> [Int] {
    starts[run].layers.indices.filter { !kernel.isFinite(run: run, layer: $0) }
  }

  /// - Parameter orders: `[runs, samples]`.
  private mutating func epoch(_ orders: [Int], learningRate: Double) -> [EpochPass] {
    let runs = recipes.count
    let layers = starts[0].layers.indices
    var losses = [Double](repeating: 0, count: runs)
    var correct = [Int](repeating: 0, count: runs)
    var squares = losses
    var norms = losses
    var layerNorms = [Double](repeating: 0, count: layers.count * runs)
    let batches = kernel.epoch(
      train.points, classes: trainClasses, orders: orders, count: train.count,
      learningRate: learningRate, losses: &losses, correct: &correct, squares: &squares,
      norms: &norms, layerNorms: &layerNorms)
    let blank = EpochPass(recipes[0].loss, on: train)
    return (0..<runs).map { run in
      var pass = blank
      pass.tally = Tally(
        loss: losses[run], correct: correct[run], samples: train.count, squares: squares[run])
      pass.norms = norms[run]
      pass.layerNorms = layers.map { layerNorms[$0 * runs + run] }
      pass.batches = batches
      return pass
    }
  }

  /// Of each run.
  private func metrics(on samples: Samples, _ classes: [Float]) -> [Metrics] {
    var losses = [Double](repeating: 0, count: recipes.count)
    var correct = [Int](repeating: 0, count: recipes.count)
    var squares = losses
    kernel.tally(
      samples.points, classes: classes, count: samples.count, losses: &losses, correct: &correct,
      squares: &squares)
    let variation = recipes[0].loss.variation(of: samples)
    return recipes.indices.map { run in
      Tally(
        loss: losses[run], correct: correct[run], samples: samples.count, squares: squares[run]
      ).metrics(variation: variation)
    }
  }
}
