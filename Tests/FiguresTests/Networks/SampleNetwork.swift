import Datasets
import Figures
import NeuralNetworks

/// A network as it is before training, with a run that shows it.
struct SampleNetwork: Sendable, CustomStringConvertible {
  let name: String
  let network: Network
  let view: RunView
  var description: String { name }

  init(
    _ name: String, _ data: Dataset, hidden: [Int], _ activation: Activation = .tanh,
    outcome: RunView.Outcome = .finished, change: (inout Network) -> Void = { _ in }
  ) {
    let outputs = data.classes > 2 ? data.classes : 1
    var network = Network(
      widths: [data.features] + hidden + [outputs], activations: hidden.map { _ in activation },
      initializer: .glorotUniform, seed: 1)
    change(&network)
    let final = network
    self.name = name
    self.network = final
    view =
      SampleRun(name, data, outcome: outcome, outputs: outputs) { points in
        final.logits(
          Matrix(rows: points.count / data.features, columns: data.features, values: points)
        ).values
      }.view
  }

  private static func set(_ features: Int, classes: Int = 2) -> Dataset {
    SampleRun.data(
      60, features: features, names: (0..<features).map { "measure \($0)" },
      classNames: (0..<classes).map { String($0) }
    ) { n, noise in
      ((0..<features).map { _ in noise.normal() }, n % classes)
    }
  }

  static let wide = SampleNetwork("64 wide", SampleRun.moons(60), hidden: [64, 64], .relu)

  static let deepest = SampleNetwork(
    "deepest", SampleRun.moons(60), hidden: Array(repeating: 3, count: 64))

  static let all: [SampleNetwork] = [
    SampleNetwork("16 and 16", SampleRun.moons(60), hidden: [16, 16]), wide,
    SampleNetwork("logistic regression", SampleRun.moons(60), hidden: []),
    SampleNetwork("one neuron", SampleRun.moons(60), hidden: [1], .softplus),
    SampleNetwork(
      "deep", SampleRun.moons(60), hidden: Array(repeating: 17, count: 12),
      .leakyReLU(slope: 0.01)),
    SampleNetwork("deeper", SampleRun.moons(60), hidden: Array(repeating: 4, count: 14)),
    deepest,
    SampleNetwork(
      "deepest with long names", set(64, classes: 30), hidden: Array(repeating: 20, count: 64)),
    SampleNetwork("one feature", set(1), hidden: [5], .sigmoid),
    SampleNetwork("64 features", set(64), hidden: [8], .gelu),
    SampleNetwork("thirty classes", set(2, classes: 30), hidden: [8], .sin),
    SampleNetwork("four classes", set(3, classes: 4), hidden: [6, 3], .elu(alpha: 1)),
    SampleNetwork(
      "diverged", SampleRun.moons(60), hidden: [4], .relu, outcome: .diverged(epoch: 200)),
    SampleNetwork("all weights 0", SampleRun.moons(60), hidden: [4], .relu) { network in
      for l in network.layers.indices {
        network.layers[l].weights.values = network.layers[l].weights.values.map { _ in 0 }
      }
    },
    SampleNetwork("no number", SampleRun.moons(60), hidden: [4]) { network in
      network.layers[0].weights[0, 0] = .nan
    },
    SampleNetwork("huge weights", SampleRun.moons(60), hidden: [4], .relu) { network in
      for l in network.layers.indices {
        network.layers[l].weights.values = network.layers[l].weights.values.map { $0 * 1e30 }
      }
    },
    SampleNetwork("tiny weights", SampleRun.moons(60), hidden: [4], .relu) { network in
      for l in network.layers.indices {
        network.layers[l].weights.values = network.layers[l].weights.values.map { $0 * 1e-30 }
      }
    },
  ]
}
