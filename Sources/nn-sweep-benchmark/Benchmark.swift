import NeuralNetworks
import Training

/// `swift run -c release nn-sweep-benchmark`: what a training costs on this machine.
@main
struct Benchmark {
  static func main() throws {
    let engine: Engine
    do {
      engine = try Engine.chosen()
    } catch {
      print(error)
      throw error
    }
    let peak = PeakSpeed.measured(engine)
    print("engine \(engine.rawValue), \(peak.description)")
    print(
      "1,000 points, tanh, Adam, cross-entropy; one thread, the fastest of many short stretches\n")
    for line in Table.heading { print(line) }
    for widths in Exercise.shapes {
      print(
        Table.row(
          widths,
          measurements: Exercise.batches.map { batch in
            Exercise(widths: widths, batchSize: batch).measured(engine)
          }, peak: peak))
    }
    print("")
    for line in Grid.lines(engine) { print(line) }
    print("")
    for line in Scaling.lines(engine) { print(line) }
    print("")
    for line in try RunParts(engine).lines() { print(line) }
  }
}
