import Datasets
import Foundation

/// `datasets.json`: what scikit-learn and NumPy give.
struct Fixture: Decodable {
  struct Set: Decodable {
    let kind: String
    let samples: Int
    let noise: Double
    let seed: UInt32
    let fraction: Double
    let factor: Double?
    let centers: Int?
    let turns: Double?
    let arms: Int?
    let points: [Float]
    let labels: [Int]
    let trainPoints: [Float]
    let trainLabels: [Int]
    let validationPoints: [Float]
    let validationLabels: [Int]
  }

  struct Stream: Decodable {
    let seed: UInt32
    let bits: [UInt32]
    let randomSample: [Double]
    let uniform: [Double]
    let standardNormal: [Double]
    let permutation: [Int]
  }

  let sets: [Set]
  let streams: [Stream]

  static func read() throws -> Fixture {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/datasets.json")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: place))
  }
}
