import Datasets
import NeuralNetworks
import Testing

struct DataGeneratorTests {
  @Test(arguments: ["moons", "circles", "blobs", "xor", "spirals"])
  func `points, labels and split are scikit-learn's and NumPy's to the bit`(
    _ kind: String
  ) throws {
    let sets = try Fixture.read().sets.filter { $0.kind == kind }
    #expect(!sets.isEmpty)
    for set in sets {
      let generator = try generator(set)
      let samples = generator.samples()
      #expect(samples.points == set.points, "\(kind) of \(set.samples)")
      #expect(samples.labels == set.labels, "\(kind) of \(set.samples)")
      let dataset = Dataset(
        generator, split: Split(validationFraction: set.fraction, seed: set.seed))
      #expect(dataset.train.points == set.trainPoints)
      #expect(dataset.train.labels == set.trainLabels)
      #expect(dataset.validation.points == set.validationPoints)
      #expect(dataset.validation.labels == set.validationLabels)
    }
  }

  private func generator(_ set: Fixture.Set) throws -> any DataGenerator {
    switch set.kind {
    case "moons":
      Moons(samples: set.samples, noise: set.noise, seed: set.seed)
    case "circles":
      Circles(
        samples: set.samples, noise: set.noise, factor: try #require(set.factor), seed: set.seed)
    case "blobs":
      Blobs(
        samples: set.samples, noise: set.noise, centers: try #require(set.centers),
        seed: set.seed)
    case "xor":
      XOR(samples: set.samples, noise: set.noise, seed: set.seed)
    default:
      Spirals(
        samples: set.samples, noise: set.noise, turns: try #require(set.turns),
        arms: try #require(set.arms), seed: set.seed)
    }
  }

  @Test func `exclusive or is the label where the signs differ, in balance`() {
    let samples = XOR(samples: 400, seed: 1).samples()
    for i in 0..<samples.count {
      let point = Array(samples[point: i])
      #expect((samples.labels[i] == 1) == (point[0] * point[1] < 0))
    }
    #expect(samples.labels.reduce(0, +) == 200)
  }

  @Test func `another seed gives other points`() {
    #expect(
      Moons(samples: 50, noise: 0.1, seed: 0).samples()
        != Moons(samples: 50, noise: 0.1, seed: 1).samples())
  }

  @Test(arguments: [0, 1, 2, 3])
  func `very few points are still the number that was asked for`(_ count: Int) {
    let generators: [any DataGenerator] = [
      Moons(samples: count, noise: 0.1, seed: 0), Circles(samples: count, noise: 0.1, seed: 0),
      Blobs(samples: count, centers: 5, seed: 0), XOR(samples: count, seed: 0),
      Spirals(samples: count, noise: 0.1, arms: 4, seed: 0),
      Checkerboard(samples: count, seed: 0), ConcentricRings(samples: count, noise: 0.1, seed: 0),
      GaussianQuantiles(samples: count, seed: 0), LinearlySeparable(samples: count, seed: 0),
      YinYang(samples: count, seed: 0), Heart(samples: count, seed: 0),
      TwoSpirals(samples: count, seed: 0), PlaygroundCircle(samples: count, seed: .numPy(0)),
      PlaygroundXOR(samples: count, seed: .numPy(0)),
      PlaygroundGauss(samples: count, seed: .numPy(0)),
      PlaygroundSpiral(samples: count, seed: .numPy(0)),
    ]
    for generator in generators {
      let samples = generator.samples()
      #expect(samples.count == count)
      #expect(samples.labels.allSatisfy { 0..<generator.classes ~= $0 })
    }
  }

  @Test func `coordinates and classes have names`() {
    let dataset = Dataset(
      Blobs(samples: 20, centers: 4, seed: 0), split: Split(validationFraction: 0.25, seed: 0))
    #expect(dataset.featureNames == ["x₁", "x₂"])
    #expect(dataset.classNames == ["0", "1", "2", "3"])
    #expect(dataset.train.count == 15)
    #expect(dataset.validation.count == 5)
  }
}
