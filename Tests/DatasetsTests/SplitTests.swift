import Datasets
import NeuralNetworks
import Testing

struct SplitTests {
  @Test func `no fraction for validation is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(XOR(samples: 8, seed: 0), validationFraction: 0, seed: 0)
    }
  }

  @Test func `every point is in one part`() {
    let generator = XOR(samples: 57, seed: 3)
    let dataset = Dataset(generator, validationFraction: 0.3, seed: 9)
    #expect(dataset.validation.count == 18)
    let both = dataset.train.points + dataset.validation.points
    #expect(both.sorted() == generator.samples().points.sorted())
  }
}
