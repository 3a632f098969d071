import Foundation
import Testing

@testable import Datasets

/// `Fixtures/seedRandom.json`, made by `Fixtures/seedRandom.js`.
private struct SeedRandomFixture: Decodable {
  struct Sequence: Decodable {
    let seed: String
    let numbers: [Double]
  }

  let sequences: [Sequence]

  static func read() throws -> SeedRandomFixture {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/seedRandom.json")
    return try JSONDecoder().decode(SeedRandomFixture.self, from: Data(contentsOf: place))
  }
}

struct `The random numbers of TensorFlow Playground` {
  @Test func `are seedrandom's, whatever the length and the letters of the seed`() throws {
    let sequences = try SeedRandomFixture.read().sequences
    #expect(sequences.count == 10 && sequences.allSatisfy { $0.numbers.count == 20 })
    for sequence in sequences {
      var random = SeedRandom(seed: sequence.seed)
      #expect(sequence.numbers.map { _ in random.randomSample() } == sequence.numbers)
    }
  }

  @Test func `put each index into a permutation once`() {
    var random = SeedRandom(seed: "a")
    #expect(random.permutation(100).sorted() == Array(0..<100))
    #expect(random.permutation(0) == [])
  }
}
