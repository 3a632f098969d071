import Datasets
import NeuralNetworks
import Plotting

/// Two runs on the same data, and what to call each.
struct RunPair {
  let a: RunView
  let b: RunView

  init(_ a: RunView, _ b: RunView) {
    precondition(a.data == b.data, "two runs on the same data")
    precondition(
      a.isTwoClass == b.isTwoClass && (a.isTwoClass || a.outputs == b.outputs),
      "two runs with the same classes")
    self.a = a
    self.b = b
  }

  /// The values in which the runs differ, else A and B.
  var names: (a: String, b: String) {
    guard a.title.count == b.title.count else { return (a.name, b.name) }
    let places = a.title.indices.filter { a.title[$0] != b.title[$0] }
    guard !places.isEmpty else { return ("A", "B") }
    return (
      places.map { a.title[$0] }.joined(separator: " · "),
      places.map { b.title[$0] }.joined(separator: " · ")
    )
  }

  /// The names where there is little room: A and B for long ones.
  var shortNames: (a: String, b: String) {
    max(names.a.count, names.b.count) > 16 ? ("A", "B") : names
  }

  /// First what differs, then what is common: "relu vs tanh", "adam", "seed 1".
  var title: [String] {
    let names = names
    guard a.title.count == b.title.count else { return ["\(names.a) vs \(names.b)"] }
    return ["\(names.a) vs \(names.b)"]
      + a.title.indices.filter { a.title[$0] == b.title[$0] }.map { a.title[$0] }
  }

  /// How both were made, where that is the same.
  var making: [String] {
    let other = Set(b.making)
    return a.making.filter { other.contains($0) }
  }

  /// "90.0%", "diverged"
  func result(of run: RunView) -> String {
    run.hasDiverged
      ? "diverged" : run.percent(run.judged.metrics.accuracy, of: run.judged.samples)
  }
}

extension RunPair {
  /// What the runs say about the points by which they are judged.
  struct Verdict {
    /// By point: whether the predictions differ.
    let differs: [Bool]
    /// Points that are wrong in A and right in B.
    let corrected: Int
    /// Points that are right in A and wrong in B.
    let broken: Int
  }

  var verdict: Verdict {
    let samples = a.judged.samples
    let (first, second) = (a.predictions(samples), b.predictions(samples))
    let labels = samples.labels
    return Verdict(
      differs: labels.indices.map { first[$0] != second[$0] },
      corrected: labels.indices.count { first[$0] != labels[$0] && second[$0] == labels[$0] },
      broken: labels.indices.count { first[$0] == labels[$0] && second[$0] != labels[$0] })
  }
}
