/// The learning rates of a training, epoch by epoch.
struct LearningRates: Sendable {
  private let schedule: Schedule
  private let usual: Double
  private let epochs: Int
  private var descent: Descent?

  init(_ recipe: Recipe) {
    schedule = recipe.schedule
    usual = recipe.optimizer.learningRate
    epochs = recipe.epochs
    if case .plateau(let plateau) = recipe.schedule {
      descent = Descent(plateau, learningRate: usual)
    }
  }

  /// Of an epoch, counted from 0, after all those before it.
  func learningRate(epoch: Int) -> Double {
    descent?.learningRate ?? schedule.learningRate(usual, epoch: epoch, of: epochs)
  }

  /// Takes an epoch that has been trained.
  mutating func add(_ epoch: History.Epoch) { descent?.add(epoch) }
}
