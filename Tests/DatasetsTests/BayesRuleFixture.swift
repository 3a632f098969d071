import Datasets
import Foundation
import Testing

/// `bayesRules.json`.
struct BayesRuleFixture: Decodable {
  struct Rule: Decodable, CustomTestStringConvertible {
    let kind: String
    let noise: Double
    let turns: Double?
    let arms: Int?
    let factor: Double?
    let centers: Int?
    let seed: UInt32?
    let accuracy: Double
    /// `[places, 2]`
    let places: [[Double]]
    /// Of each place, the likeliest class.
    let labels: [Int]?
    /// Of each place and each class but the first, `log (p_class / p₀)`.
    let logRatios: [[Double]]?

    var testDescription: String {
      let more = [turns, arms.map { Double($0) }, factor, centers.map { Double($0) }]
      return "\(kind), noise \(noise) \(more.compactMap { $0 })"
    }

    /// That draws so many points.
    func generator(samples: Int) -> any DataGenerator {
      switch kind {
      case "moons": Moons(samples: samples, noise: noise, seed: 1)
      case "circles":
        Circles(samples: samples, noise: noise, factor: factor ?? 0, seed: 1)
      case "blobs":
        Blobs(samples: samples, noise: noise, centers: centers ?? 0, seed: seed ?? 0)
      case "xor": XOR(samples: samples, noise: noise, seed: 1)
      default:
        Spirals(samples: samples, noise: noise, turns: turns ?? 0, arms: arms ?? 0, seed: 1)
      }
    }
  }

  let rules: [Rule]
  /// Noise and accuracy of 300 evenly spaced points a moon.
  let published: [[Double]]

  static func read() throws -> BayesRuleFixture {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/bayesRules.json")
    return try JSONDecoder().decode(BayesRuleFixture.self, from: Data(contentsOf: place))
  }
}
