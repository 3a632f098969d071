import NeuralNetworks
import Testing

@testable import Datasets

struct SplitTests {
  @Test func `no fraction for validation is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(XOR(samples: 8, seed: 0), split: Split(validationFraction: 0, seed: 0))
    }
  }

  @Test func `every point is in one part`() {
    let generator = XOR(samples: 57, seed: 3)
    let dataset = Dataset(generator, split: Split(validationFraction: 0.3, seed: 9))
    #expect(dataset.validation.count == 18)
    let both = dataset.train.points + dataset.validation.points
    #expect(both.sorted() == generator.samples().points.sorted())
  }

  /// `train_test_split(…, shuffle=False)`.
  @Test func `without a seed the last points are for validation`() {
    let all = XOR(samples: 57, seed: 3).samples()
    let split = all.split(Split(validationFraction: 0.3, seed: nil))
    #expect(split.train == all.picking(0..<39) && split.validation == all.picking(39..<57))
  }
}
