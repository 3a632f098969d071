import Datasets
import Glibc
import Training

/// What each thread does.
struct Work: Sendable {
  let exercise: Exercise
  let data: Dataset
  let engine: Engine
  let runs: Int

  func run() {
    for _ in 0..<runs { exercise.train(data, engine, epochs: 100) { _ in } }
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
