import Datasets
import Figures
import Foundation
import NeuralNetworks
import Sweeps
import Testing

/// A run with known answers: points, logits and histories by formula, without any training.
struct SampleRun: Sendable, CustomTestStringConvertible {
  let name: String
  var view: RunView
  var testDescription: String { name }

  static func named(_ name: String) throws -> SampleRun {
    try #require(all.first { $0.name == name })
  }

  var scales: SharedScales { scales(.accuracy) }

  func scales(_ accuracyScale: AccuracyScale) -> SharedScales {
    SharedScales(
      over: [view.history], points: view.data.train.count, classes: view.data.classes,
      accuracyScale: accuracyScale)
  }
}

extension SampleRun {
  /// Numbers from 0 to 1 without a pattern, the same every time.
  struct Noise {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    mutating func normal() -> Double {
      (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform())
    }
  }

  /// Labelled points by formula, the first 80% for training.
  static func data(
    _ count: Int, features: Int = 2, names: [String]? = nil, classNames: [String] = ["0", "1"],
    _ point: (Int, inout Noise) -> (x: [Double], label: Int)
  ) -> Dataset {
    var noise = Noise(7)
    let rows = (0..<count).map { point($0, &noise) }
    func samples(_ range: Range<Int>) -> Samples {
      Samples(
        features: features, points: rows[range].flatMap { $0.x.map { Float($0) } },
        labels: rows[range].map { $0.label })
    }
    let cut = count < 2 ? count : count * 4 / 5
    return Dataset(
      train: samples(0..<cut), validation: samples(cut..<count),
      featureNames: names ?? (0..<features).map { "x" + ["₁", "₂", "₃", "₄"][$0 % 4] },
      classNames: classNames)
  }

  /// Points in a cube with numbers to find, the first 80% for training.
  static func numbers(
    _ count: Int, features: Int, _ target: ([Double]) -> Double
  ) -> Dataset {
    var noise = Noise(9)
    let points = (0..<count).map { _ in (0..<features).map { _ in 4 * noise.uniform() - 2 } }
    let targets = points.map { Float(target($0) + 0.1 * noise.normal()) }
    func samples(_ range: Range<Int>) -> Samples {
      Samples(
        features: features, points: points[range].flatMap { $0.map { Float($0) } },
        targets: Array(targets[range]))
    }
    return Dataset(
      train: samples(0..<count * 4 / 5), validation: samples(count * 4 / 5..<count),
      featureNames: (1...features).map { "x\($0)" }, classNames: [], targetName: "height")
  }

  /// Of regression: R² from far below 0 to near 1.
  static func fitting(_ epochs: Int) -> History {
    History(
      epochs: history(epochs).epochs.map { epoch in
        let r2 = epoch.number == 0 ? -7 : 1 - 1.2 * epoch.validation.loss
        let rmse = epoch.validation.loss.squareRoot()
        return History.Epoch(
          number: epoch.number, train: Metrics(loss: epoch.train.loss, r2: r2 + 0.02, rmse: rmse),
          validation: Metrics(loss: epoch.validation.loss, r2: r2, rmse: rmse),
          gradientNorm: epoch.gradientNorm, learningRate: epoch.learningRate)
      })
  }

  static func moons(_ count: Int, noise spread: Double = 0.25) -> Dataset {
    data(count) { n, noise in
      let t = .pi * noise.uniform()
      let (x, y) = n % 2 == 0 ? (cos(t), sin(t)) : (1 - cos(t), 0.5 - sin(t))
      return ([x + spread * noise.normal(), y + spread * noise.normal()], n % 2)
    }
  }

  static func blobs(_ count: Int, centres: [(Double, Double)], names: [String]) -> Dataset {
    data(count, classNames: names) { n, noise in
      let k = n % centres.count
      return (
        [centres[k].0 + 0.6 * noise.normal(), centres[k].1 + 0.6 * noise.normal()], k
      )
    }
  }

  /// Losses that fall and settle, accuracies that rise, as histories have them.
  static func history(
    _ epochs: Int, from start: Double = 0.66, to end: Double = 0.2, accuracy: Double = 0.92
  ) -> History {
    var noise = Noise(3)
    return History(
      epochs: (0...epochs).map { e in
        let decay = exp(-Double(e) / (0.08 * Double(max(epochs, 1)) + 1))
        let jitter = e == 0 ? 0 : 0.02 * (noise.uniform() - 0.5)
        let loss = end + (start - end) * decay
        let rise = accuracy - (accuracy - 0.6) * decay
        return epoch(
          e, train: (0.75 * loss + 0.25 * (start - end) * decay, min(1, rise + 0.02)),
          validation: (
            loss * (1 + jitter) + 0.0002 * Double(e), min(1, rise + 0.6 * jitter)
          ))
      })
  }

  static func epoch(
    _ number: Int, train: (Double, Double), validation: (Double, Double)
  ) -> History.Epoch {
    History.Epoch(
      number: number, train: Metrics(loss: Float(train.0), accuracy: Float(train.1)),
      validation: Metrics(loss: Float(validation.0), accuracy: Float(validation.1)),
      gradientNorm: number == 0 ? nil : 1, learningRate: number == 0 ? nil : 0.01)
  }

  /// The share of a set that the logits put in the right class.
  static func accuracy(
    _ samples: Samples, outputs: Int, _ logits: @Sendable ([Float]) -> [Float]
  ) -> Float {
    guard samples.count > 0 else { return .nan }
    let z = logits(samples.points)
    let right = (0..<samples.count).count { s in
      guard outputs > 1 else { return (z[s] > 0 ? 1 : 0) == samples.labels[s] }
      let row = Array(z[s * outputs..<(s + 1) * outputs])
      return row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 } == samples.labels[s]
    }
    return Float(right) / Float(samples.count)
  }

  static func metrics(
    _ samples: Samples, loss: Float?, outputs: Int, _ logits: @Sendable ([Float]) -> [Float]
  ) -> Metrics {
    guard !samples.targets.isEmpty else {
      return Metrics(
        loss: loss ?? .nan, accuracy: accuracy(samples, outputs: outputs, logits))
    }
    let mean = samples.targets.reduce(0, +) / Float(samples.count)
    let squares = zip(logits(samples.points), samples.targets).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    let variation = samples.targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Metrics(
      loss: loss ?? .nan, r2: 1 - squares / variation,
      rmse: (squares / Float(samples.count)).squareRoot())
  }

  /// One output for each point of two features and more.
  static func pointwise(
    _ features: Int = 2, _ formula: @escaping @Sendable ([Double]) -> [Double]
  ) -> @Sendable ([Float]) -> [Float] {
    { points in
      stride(from: 0, to: points.count, by: features).flatMap { n in
        formula(points[n..<n + features].map { Double($0) }).map { Float($0) }
      }
    }
  }

  init(
    _ name: String, _ data: Dataset, history: History? = nil, epochs: Int? = nil,
    outcome: RunView.Outcome = .finished, outputs: Int = 1,
    title: [String] = ["tanh", "adam", "seed 1"],
    dataset: String = "moons, 400 points, noise 0.25", loss: String = "binary cross-entropy",
    logits: @escaping @Sendable ([Float]) -> [Float]
  ) {
    let history = history ?? SampleRun.history(200)
    let last = history.epochs.last
    self.name = name
    view = RunView(
      title: title, dataset: dataset, network: "2–16–16–\(outputs)",
      training: "learning rate 0.01, batch 32", lossName: loss, data: data, history: history,
      epochs: epochs ?? (last?.number ?? 0), outcome: outcome,
      train: SampleRun.metrics(data.train, loss: last?.train.loss, outputs: outputs, logits),
      validation: SampleRun.metrics(
        data.validation, loss: last?.validation.loss, outputs: outputs, logits),
      outputs: outputs, logits: logits)
  }
}
