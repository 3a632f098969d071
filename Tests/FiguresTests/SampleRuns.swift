import Datasets
import Figures
import Foundation
import NeuralNetworks

extension SampleRun {
  /// Every kind of run that pictures must be able to show.
  static let all: [SampleRun] = usual + endings + fields + shapes

  static let wave = pointwise { x in
    [6 * (0.25 + 0.5 * sin(2.2 * (x[0] + 0.8)) - x[1] + 0.4 * (x[0] - 0.5))]
  }

  static let corners = [(-1.5, 0.2), (0.8, 1.3), (0.4, -1.4), (2.3, -0.3)]

  /// The logits of classes by the distance from their centres.
  static func nearest(_ centres: [(Double, Double)]) -> @Sendable ([Float]) -> [Float] {
    pointwise { x in
      centres.map { -1.5 * (pow(x[0] - $0.0, 2) + pow(x[1] - $0.1, 2)) }
    }
  }

  static let usual: [SampleRun] = [
    SampleRun("moons", moons(400), logits: wave),
    SampleRun(
      "two outputs", moons(400), outputs: 2,
      logits: pointwise { x in [-3 * x[0] + 1, 3 * x[0] - 2] }),
    SampleRun(
      "four blobs", blobs(280, centres: corners, names: ["0", "1", "2", "3"]), outputs: 4,
      dataset: "blobs, 280 points", loss: "cross-entropy", logits: nearest(corners)),
    SampleRun(
      "named classes",
      blobs(150, centres: Array(corners.prefix(3)), names: ["setosa", "versicolor", "virginica"]),
      outputs: 3, dataset: "iris, 150 points", loss: "cross-entropy",
      logits: nearest(Array(corners.prefix(3)))),
    SampleRun(
      "ten classes",
      blobs(
        600, centres: (0..<10).map { (4 * cos(0.628 * Double($0)), 4 * sin(0.628 * Double($0))) },
        names: (0..<10).map { String($0) }),
      outputs: 10, dataset: "blobs, 600 points", loss: "cross-entropy",
      logits: nearest((0..<10).map { (4 * cos(0.628 * Double($0)), 4 * sin(0.628 * Double($0))) })),
    SampleRun("many points", moons(6000), dataset: "moons, 6,000 points", logits: wave),
    SampleRun(
      "long labels", moons(400),
      title: [
        "moons-noise0.25-with-a-very-long-name", "a-network-with-many-layers-64-64-64-64-64",
        "leaky_relu-slope0.0100000001", "adam-learning_rate0.00316227766", "seed 123456789",
      ],
      dataset: "a table of measurements with a name that goes on, 123,456 points, noise 0.123456",
      loss: "a loss whose name is longer than the chart is wide by quite a bit, with a weight 0.5",
      logits: wave),
  ]

  /// Of numbers to find.
  static let regressions: [SampleRun] = [
    SampleRun(
      "a fit", numbers(200, features: 1) { sin(1.5 * $0[0]) }, history: fitting(200),
      dataset: "sine, 200 points", loss: "mean squared error",
      logits: pointwise(1) { [0.9 * sin(1.5 * $0[0])] }),
    SampleRun(
      "a surface", numbers(400, features: 2) { $0[0] * $0[1] }, history: fitting(200),
      dataset: "saddle, 400 points", loss: "mean squared error",
      logits: pointwise { [0.8 * $0[0] * $0[1] + 0.2] }),
    SampleRun(
      "predictions", numbers(300, features: 4) { 30 + 8 * $0[0] - 5 * $0[1] + $0[2] },
      history: fitting(200), dataset: "a table, 300 points", loss: "mean absolute error",
      logits: pointwise(4) { [29 + 7 * $0[0] - 5 * $0[1]] }),
    SampleRun(
      "a surface that diverged", numbers(200, features: 2) { $0[0] + $0[1] },
      history: fitting(40), epochs: 200, outcome: .diverged(epoch: 40),
      loss: "mean squared error", logits: pointwise { [$0[0] > 1 ? .nan : 1e9 * $0[0]] }),
    SampleRun(
      "no fit", numbers(200, features: 1) { $0[0] }, history: fitting(0),
      loss: "mean squared error", logits: pointwise(1) { _ in [-.infinity] }),
  ]

  static let endings: [SampleRun] = [
    SampleRun(
      "diverged", moons(400), history: diverging(40), epochs: 200, outcome: .diverged(epoch: 40),
      title: ["relu", "sgd 2.0", "seed 3"], logits: wave),
    SampleRun(
      "diverged at the end", moons(400), history: diverging(200), epochs: 200,
      outcome: .diverged(epoch: 200), logits: wave),
    SampleRun(
      "never finite", moons(400),
      history: History(
        epochs: [
          epoch(0, train: (.nan, 0.5), validation: (.nan, 0.5)),
          epoch(1, train: (.nan, 0.5), validation: (.nan, 0.5)),
        ]),
      epochs: 200, outcome: .diverged(epoch: 1), logits: pointwise { _ in [0.2] }),
    SampleRun(
      "stopped", moons(400), history: history(57), epochs: 200, outcome: .stopped(epoch: 57),
      logits: wave),
    SampleRun(
      "out of time", moons(400), history: history(57), epochs: 200,
      outcome: .outOfTime(epoch: 57), logits: wave),
    SampleRun("one epoch", moons(400), history: history(1), logits: wave),
    SampleRun("no epochs", moons(400), history: history(0), logits: wave),
    SampleRun("thousands of epochs", moons(400), history: history(5000), logits: wave),
    SampleRun("infinite loss", moons(400), history: spiking, logits: wave),
    SampleRun("loss of nothing", moons(400), history: vanishing, logits: wave),
    SampleRun("constant accuracy", moons(400), history: constant, logits: pointwise { _ in [-1] }),
    SampleRun("perfect", moons(400, noise: 0.02), history: perfect, logits: wave),
  ]

  static func diverging(_ end: Int) -> History {
    History(
      epochs: (0...end).map { e in
        let loss = 0.55 + 0.1 * exp(-Double(e)) + 0.0018 * Double(e * e) * 40 / Double(end)
        return e == end
          ? epoch(e, train: (.infinity, 0.5), validation: (.nan, 0.5))
          : epoch(e, train: (0.9 * loss, 0.7), validation: (loss, 0.68))
      })
  }

  static let spiking = History(
    epochs: history(200).epochs.map { e in
      e.number == 90
        ? epoch(90, train: (1e12, 0.5), validation: (.infinity, 0.1))
        : e
    })

  static let vanishing = History(
    epochs: (0...100).map { e in
      let loss = e < 60 ? pow(10, -Double(e) / 12) : 0
      return epoch(e, train: (loss, 0.9), validation: (1.3 * loss, 0.88))
    })

  static let constant = History(
    epochs: (0...50).map { epoch($0, train: (0.693, 0.5), validation: (0.693, 0.5)) })

  static let perfect = History(
    epochs: (0...100).map { e in
      let loss = 0.6 * exp(-Double(e) / 12) + 0.01
      return epoch(e, train: (loss, e < 8 ? 0.8 : 1), validation: (loss, e < 10 ? 0.75 : 1))
    })

  static let unjudged = History(
    epochs: history(200).epochs.map {
      epoch(
        $0.number, train: (Double($0.train.loss), Double($0.train.accuracy)),
        validation: (.nan, .nan))
    })

  static let fields: [SampleRun] = [
    SampleRun(
      "no number in a corner", moons(400),
      logits: pointwise { x in [x[0] + x[1] > 2 ? .nan : 3 * (x[0] - 0.5)] }),
    SampleRun("no number anywhere", moons(400), logits: pointwise { _ in [.nan] }),
    SampleRun(
      "infinite logits", moons(400),
      logits: pointwise { x in [x[0] > 0.5 ? .infinity : -.infinity] }),
    SampleRun(
      "very steep", moons(400), logits: pointwise { x in [1e5 * (x[0] - 0.4 + 0.3 * x[1])] }),
    SampleRun("no boundary", moons(400), logits: pointwise { _ in [2] }),
    SampleRun(
      "loops", moons(400),
      logits: pointwise { x in [4 * sin(5 * x[0]) * sin(5 * x[1])] }),
  ]

  static let shapes: [SampleRun] = [
    SampleRun("one point", data(1) { _, _ in ([0.5, 0.5], 1) }, logits: wave),
    SampleRun("equal points", data(20) { n, _ in ([0.5, 0.5], n % 2) }, logits: wave),
    SampleRun(
      "one class", data(100) { _, noise in ([noise.normal(), noise.normal()], 0) }, logits: wave),
    SampleRun(
      "unequal ranges",
      data(200, names: ["income", "age in years"]) { n, noise in
        ([50_000 + 12_000 * noise.normal(), 40 + 9 * noise.normal()], n % 2)
      },
      logits: pointwise { x in [(x[0] - 50_000) / 8000 + (x[1] - 40) / 9] }),
    SampleRun(
      "a tall cloud",
      data(200) { n, noise in ([0.3 * noise.normal(), 1 * noise.normal()], n % 2) },
      logits: pointwise { x in [3 * x[1]] }),
    SampleRun(
      "four features",
      data(300, features: 4, classNames: ["setosa", "versicolor", "virginica"]) { n, noise in
        let s = Double(n % 3) - 1
        return (
          [
            2 * s + noise.normal(), s + noise.normal(), -1.5 * s + 0.5 * noise.normal(),
            noise.normal(),
          ], n % 3
        )
      }, outputs: 3, loss: "cross-entropy",
      logits: pointwise(4) { x in
        let s = x[0] + 0.5 * x[1] - x[2]
        return [-2 * s - 1, 1, 2 * s - 1]
      }),
    SampleRun(
      "one feature",
      data(120, features: 1, names: ["width"]) { n, noise in
        ([Double(n % 2) * 1.5 + 0.7 * noise.normal()], n % 2)
      }, logits: pointwise(1) { x in [4 * (x[0] - 0.8)] }),
    SampleRun(
      "one feature, three classes",
      data(120, features: 1, classNames: ["low", "middle", "high"]) { n, noise in
        ([Double(n % 3) * 1.5 + 0.5 * noise.normal()], n % 3)
      }, outputs: 3,
      logits: pointwise(1) { x in (0..<3).map { -2 * pow(x[0] - 1.5 * Double($0), 2) } }),
    SampleRun(
      "no validation",
      Dataset(
        train: moons(100).train, validation: Samples(features: 2, points: [], labels: []),
        featureNames: ["x₁", "x₂"], classNames: ["0", "1"]), history: unjudged, logits: wave),
  ]
}
