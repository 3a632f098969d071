import Foundation
import NeuralNetworks
import Testing

@testable import Datasets

/// `generators.json`.
struct GeneratorFixture: Decodable {
  struct Row: Decodable, CustomTestStringConvertible {
    let kind: String
    let samples: Int
    let noise: Double
    let seed: UInt32
    let weights: [Double]?
    let parameters: [String: Double]
    let points: [Float]
    let labels: [Int]

    var testDescription: String {
      "\(samples) of \(kind), noise \(noise), weights \(weights ?? [])"
    }

    private func whole(_ name: String) -> Int { Int(parameters[name] ?? 0) }

    var generator: any DataGenerator {
      switch kind {
      case "moons": Moons(samples: samples, noise: noise, seed: seed)
      case "circles":
        Circles(samples: samples, noise: noise, factor: parameters["factor"] ?? 0, seed: seed)
      case "blobs": Blobs(samples: samples, noise: noise, centers: 3, seed: seed)
      case "linear":
        LinearlySeparable(
          samples: samples, noise: noise, separation: parameters["separation"] ?? 0, seed: seed)
      case "gaussian_quantiles":
        GaussianQuantiles(
          samples: samples, variance: parameters["variance"] ?? 0, classes: whole("classes"),
          seed: seed)
      case "checkerboard":
        Checkerboard(samples: samples, noise: noise, tiles: whole("tiles"), seed: seed)
      case "rings":
        ConcentricRings(samples: samples, noise: noise, rings: whole("rings"), seed: seed)
      case "yin_yang": YinYang(samples: samples, noise: noise, seed: seed)
      case "heart": Heart(samples: samples, noise: noise, seed: seed)
      case "two_spirals": TwoSpirals(samples: samples, noise: noise, seed: seed)
      case "playground_circle": PlaygroundCircle(samples: samples, noise: noise, seed: .numPy(seed))
      case "playground_xor": PlaygroundXOR(samples: samples, noise: noise, seed: .numPy(seed))
      case "playground_gauss": PlaygroundGauss(samples: samples, noise: noise, seed: .numPy(seed))
      default: PlaygroundSpiral(samples: samples, noise: noise, seed: .numPy(seed))
      }
    }
  }

  struct TargetRow: Decodable, CustomTestStringConvertible {
    let kind: String
    let samples: Int
    let noise: Double
    let seed: UInt32
    let parameters: [String: Double]
    let points: [Float]
    let targets: [Float]

    var testDescription: String { "\(samples) of \(kind), noise \(noise)" }

    var generator: any TargetGenerator {
      switch kind {
      case "plane": PlaygroundPlane(samples: samples, noise: noise, seed: .numPy(seed))
      case "multi_gauss": PlaygroundBumps(samples: samples, noise: noise, seed: .numPy(seed))
      case "sine":
        SineWave(
          samples: samples, noise: noise, frequency: parameters["frequency"] ?? 0, seed: seed)
      default:
        Friedman(
          samples: samples, noise: noise, features: Int(parameters["features"] ?? 0), seed: seed)
      }
    }
  }

  struct Standardized: Decodable {
    let samples: Int
    let noise: Double
    let seed: UInt32
    let fraction: Double
    let train: [Float]
    let validation: [Float]
  }

  let rows: [Row]
  let targets: [TargetRow]
  let standardized: Standardized

  static func read() throws -> GeneratorFixture {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/generators.json")
    return try JSONDecoder().decode(GeneratorFixture.self, from: Data(contentsOf: place))
  }
}

@Suite struct `Points of a generator` {
  private func weighted(
    _ generator: some DataGenerator, _ weights: [Double]?
  ) -> any DataGenerator {
    guard let weights else { return generator }
    return ClassWeights(generator, weights: weights)
  }

  private func places(_ samples: Samples) -> [(x: Double, y: Double)] {
    (0..<samples.count).map { (Double(samples.points[2 * $0]), Double(samples.points[2 * $0 + 1])) }
  }

  private func labels(_ rule: any BayesRule, _ places: [(x: Double, y: Double)]) -> [Int] {
    let scores = rule.scores(at: places)
    return places.indices.map { n in
      scores.indices.reduce(0) { scores[$1][n] > scores[$0][n] ? $1 : $0 }
    }
  }

  @Test(arguments: try GeneratorFixture.read().rows)
  func `are scikit-learn's, or those of the source's formulas in NumPy`(
    _ row: GeneratorFixture.Row
  ) {
    let samples = weighted(row.generator, row.weights).samples()
    #expect(samples.labels == row.labels)
    #expect(samples.points.count == row.points.count)
    // NumPy's sine and its products of matrices may round the last digit of a Double otherwise.
    for (a, b) in zip(samples.points, row.points) where a != b {
      #expect((a - b).magnitude <= max(a.ulp, b.ulp), "\(a) \(b)")
    }
    let equal = zip(samples.points, row.points).count { $0.0 == $0.1 }
    #expect(equal > samples.points.count * 99 / 100)
  }

  @Test(arguments: try GeneratorFixture.read().rows.filter { $0.weights == nil })
  func `are as the rule that no other beats says, as often as it says`(
    _ row: GeneratorFixture.Row
  ) throws {
    let generator = row.generator
    guard let rule = generator.bayesRule else {
      #expect(
        [
          "linear", "yin_yang", "heart", "playground_circle", "playground_spiral", "two_spirals",
        ].contains(row.kind))
      return
    }
    let many = row.with(samples: 6000).generator.samples()
    let right = zip(labels(rule, places(many)), many.labels).count { $0 == $1 }
    guard let accuracy = rule.accuracy else {
      Issue.record("the accuracy is known")
      return
    }
    let deviation = (accuracy * (1 - accuracy) / 6000).squareRoot()
    // The edges of the sample's own quantiles are not quite those of the distribution.
    let slack = row.kind == "gaussian_quantiles" ? 0.04 : 1e-3
    #expect((Double(right) / 6000 - accuracy).magnitude < 4 * deviation + slack, "\(accuracy)")
  }

  @Test(arguments: try GeneratorFixture.read().targets)
  func `with numbers to find are scikit-learn's, or those of the source's formulas`(
    _ row: GeneratorFixture.TargetRow
  ) {
    let samples = row.generator.samples()
    #expect(samples.features == row.generator.featureNames.count)
    #expect(samples.points == row.points)
    #expect(samples.targets.count == row.targets.count)
    for (a, b) in zip(samples.targets, row.targets) {
      #expect((a - b).magnitude <= max(a.ulp, b.ulp), "\(a) \(b)")
    }
    let data = Dataset(row.generator, split: Split(validationFraction: 0.2, seed: 1))
    #expect(data.train.targets.count + data.validation.targets.count == row.samples)
    #expect(data.targetName == "y" && data.classNames == [])
  }

  @Test func `of a noisy board are told apart no better by any shift of the board`() throws {
    let board = Checkerboard(samples: 8000, noise: 0.2, tiles: 4, seed: 5)
    let rule = try #require(board.bayesRule)
    let samples = board.samples()
    let best = zip(labels(rule, places(samples)), samples.labels).count { $0 == $1 }
    for shift in [0.1, 0.25, 0.5] {
      let moved = places(samples).map { (x: $0.x + shift, y: $0.y) }
      #expect(zip(labels(rule, moved), samples.labels).count { $0 == $1 } <= best)
    }
  }

  @Test func `are Carnegie Mellon's 194 when nothing else is asked for`() {
    let samples = TwoSpirals(seed: 3).samples()
    #expect(samples.count == 194)
    #expect(Array(samples[point: 0]) == [0, 6.5])
    #expect(samples.labels == Array(repeating: 1, count: 97) + Array(repeating: 0, count: 97))
    #expect(
      (0..<97).allSatisfy { i in samples[point: i].map { -$0 } == Array(samples[point: 97 + i]) })
  }

  @Test(arguments: [[0.5, 0.5], [0.9, 0.1], [0.25]])
  func `are of each class the share that its weight says`(_ weights: [Double]) {
    let generators: [any DataGenerator] = [
      Moons(samples: 200, noise: 0.1, seed: 0), XOR(samples: 200, seed: 0),
      Spirals(samples: 200, noise: 0.1, seed: 0), Checkerboard(samples: 200, seed: 0),
      ConcentricRings(samples: 200, noise: 0.1, seed: 0), Heart(samples: 200, seed: 0),
      PlaygroundSpiral(samples: 200, seed: .numPy(0)), PlaygroundXOR(samples: 200, seed: .numPy(0)),
    ]
    for generator in generators {
      let samples = weighted(generator, weights).samples()
      #expect(samples.count == 200)
      #expect(samples.labels.count { $0 == 0 } == Int(200 * weights[0]), "\(generator)")
    }
  }

  @Test(arguments: [0, 0.05, 0.5, 0.99], [2, 3, 7])
  func `have the share of wrong labels that is asked for, and stay where they are`(
    _ share: Double, _ classes: Int
  ) {
    let clean = Blobs(samples: 300, centers: classes, seed: 4)
    let noisy = LabelNoise(clean, share: share, seed: 4).samples()
    #expect(noisy.points == clean.samples().points)
    let wrong = zip(noisy.labels, clean.samples().labels).count { $0 != $1 }
    #expect(wrong == Int((share * 300).rounded()))
    #expect(noisy.labels.allSatisfy { 0..<classes ~= $0 })
    #expect(share == 0 || noisy.labels != LabelNoise(clean, share: share, seed: 5).samples().labels)
  }

  @Test func `with wrong labels have each of the other classes as often`() {
    let clean = Blobs(samples: 6000, centers: 5, seed: 4)
    let noisy = LabelNoise(clean, share: 0.5, seed: 9).samples()
    let pairs = zip(clean.samples().labels, noisy.labels)
    for away in 1..<5 {
      let share = Double(pairs.count { ($0 + away) % 5 == $1 }) / 3000
      // Four standard deviations of a binomial share.
      #expect((share - 0.25).magnitude < 4 * (0.25 * 0.75 / 3000).squareRoot(), "\(away) away")
    }
    // And are wrong in every class alike.
    for k in 0..<5 {
      let wrong = Double(pairs.count { $0 == k && $1 != k }) / 1200
      #expect((wrong - 0.5).magnitude < 4 * (0.25 / 1200).squareRoot(), "class \(k)")
    }
  }

  @Test func `with wrong labels are told apart as well as their rule says`() throws {
    let noisy = LabelNoise(Moons(samples: 6000, noise: 0.2, seed: 1), share: 0.2, seed: 1)
    let rule = try #require(noisy.bayesRule)
    let samples = noisy.samples()
    let right = zip(labels(rule, places(samples)), samples.labels).count { $0 == $1 }
    #expect((Double(right) / 6000 - (rule.accuracy ?? 0)).magnitude < 0.015)
    #expect(
      LabelNoise(Moons(samples: 9, noise: 0.2, seed: 1), share: 0.5, seed: 1).bayesRule == nil)
  }

  @Test func `are standardized as scikit-learn does, by the training part`() throws {
    let fixture = try GeneratorFixture.read().standardized
    let data = Dataset(
      Moons(samples: fixture.samples, noise: fixture.noise, seed: fixture.seed),
      split: Split(validationFraction: fixture.fraction, seed: fixture.seed)
    ).standardized
    for (a, b) in zip(
      data.train.points + data.validation.points, fixture.train + fixture.validation)
    {
      #expect((a - b).magnitude <= 2e-7)
    }
    let constant = Samples(features: 2, points: [3, 1, 3, 2], labels: [0, 1])
    let still = Standardization(of: constant).apply(to: constant)
    #expect(still.points == [0, -1, 0, 1])
  }

  @Test func `that are standardized have the same rule`() throws {
    let moons = Moons(samples: 500, noise: 0.2, seed: 1)
    let data = Dataset(moons, split: Split(validationFraction: 0.2, seed: 1))
    let rule = try #require(moons.bayesRule)
    let moved = StandardizedRule(rule, Standardization(of: data.train))
    #expect(
      labels(moved, places(data.standardized.validation)) == labels(rule, places(data.validation)))
    #expect(moved.accuracy == rule.accuracy)
  }
}

extension GeneratorFixture.Row {
  fileprivate func with(samples: Int) -> Self {
    Self(
      kind: kind, samples: samples, noise: noise, seed: seed, weights: weights,
      parameters: parameters, points: [], labels: [])
  }
}
