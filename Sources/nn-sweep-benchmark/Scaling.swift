import Glibc
import Training

/// Trainings side by side.
enum Scaling {
  private static let exercise = Exercise(widths: [2, 16, 16, 1], batchSize: 32)
  private static let runs = 10

  /// One thread and several take turns; of each, the fastest of many short stretches counts.
  static func lines(_ engine: Engine) -> [String] {
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let work = Work(exercise: exercise, data: exercise.data, engine: engine, runs: runs)
    var fastest = [Double](repeating: .infinity, count: processors)
    for _ in 0..<60 {
      for threads in 1...processors {
        fastest[threads - 1] = min(fastest[threads - 1], seconds(work, threads: threads))
      }
    }
    let speeds = fastest.enumerated().map { n, seconds in Double(runs * (n + 1)) / seconds }
    return speeds.enumerated().map { n, speed in
      "\(n + 1) threads: \(decimal(speed, places: 0)) trainings of 2-16-16-1, 100 epochs, a second,"
        + " \(decimal(speed / speeds[0], places: 2)) × one"
    }
  }

  private static func seconds(_ work: Work, threads count: Int) -> Double {
    let start = Clock.now
    let threads = (0..<count).map { _ in work.startThread() }
    for thread in threads { pthread_join(thread, nil) }
    return Clock.now - start
  }
}
