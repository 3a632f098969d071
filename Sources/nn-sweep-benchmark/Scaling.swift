import Glibc
import NeuralNetworks
import Training

/// Trainings side by side.
enum Scaling {
  static func lines(_ engine: Engine) -> [String] {
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let exercise = Exercise(widths: [2, 16, 16, 1], batchSize: 32)
    let alone = runsPerSecond(exercise, engine, threads: 1)
    return (1...processors).map { threads in
      let speed = threads == 1 ? alone : runsPerSecond(exercise, engine, threads: threads)
      return "\(threads) threads: \(decimal(speed, places: 0)) trainings of 2-16-16-1 a second,"
        + " \(decimal(speed / alone, places: 2)) × one"
    }
  }

  private static func runsPerSecond(
    _ exercise: Exercise, _ engine: Engine, threads count: Int
  ) -> Double {
    var recipe = exercise.recipe
    recipe.epochs = 100
    let runs = 60
    let work = Work(exercise: exercise, recipe: recipe, engine: engine, runs: runs)
    let start = Clock.wall
    let threads = (0..<count).map { _ in work.startThread() }
    for thread in threads { pthread_join(thread, nil) }
    return Double(runs * count) / (Clock.wall - start)
  }
}

/// What each thread does.
private struct Work: Sendable {
  let exercise: Exercise
  let recipe: Recipe
  let engine: Engine
  let runs: Int

  func run() {
    let data = exercise.data
    for _ in 0..<runs { exercise.train(recipe, data, engine) }
  }

  func startThread() -> pthread_t {
    let box = Unmanaged.passRetained(Box(self))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { @Sendable argument in
        guard let argument else { return nil }
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work.run()
        return nil
      }, box.toOpaque())
    precondition(failure == 0, "a thread")
    return thread
  }

  private final class Box: Sendable {
    let work: Work
    init(_ work: Work) { self.work = work }
  }
}
