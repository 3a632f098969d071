import Datasets
import NeuralNetworks

extension RunView {
  /// Whether one number decides between two classes.
  var isTwoClass: Bool { outputs <= 2 }

  /// The classes that the network tells apart.
  var classCount: Int { max(2, outputs) }

  /// What decides the class of each point, `[fields][points]`, or in regression the number that is
  /// found, as ``TargetScale`` has it: for two classes the logit of class
  /// 1 alone (z₁ − z₀ of two outputs), for more the logit of each.
  func decisions(_ points: [Float]) -> [[Double]] {
    let z = logits(points)
    let count = points.count / data.features
    precondition(z.count == count * outputs, "a logit for each point and output")
    if isRegression {
      let scale = targetScale
      return [z.map { scale.logOdds(Double($0)) }]
    }
    func output(_ k: Int) -> [Double] { (0..<count).map { Double(z[$0 * outputs + k]) } }
    switch outputs {
    case 1: return [output(0)]
    case 2: return [zip(output(1), output(0)).map { $0 - $1 }]
    default: return (0..<outputs).map { output($0) }
    }
  }

  /// The class that the network gives each sample: by the sign of a single logit, else the largest,
  /// the first of equals.
  func predictions(_ samples: Samples) -> [Int] {
    guard samples.count > 0, !isRegression else { return samples.labels }
    let fields = decisions(samples.points)
    return (0..<samples.count).map { s in
      guard fields.count > 1 else { return fields[0][s] > 0 ? 1 : 0 }
      return fields.indices.reduce(0) { best, k in fields[k][s] > fields[best][s] ? k : best }
    }
  }
}
