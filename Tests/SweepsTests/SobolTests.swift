import Foundation
import Testing

@testable import Sweeps

/// The points of `Fixtures/sobol.py`, which SciPy made.
struct `Sobol's points` {
  private struct Fixture: Decodable {
    let bits: Int
    let points: [Int: [Int]]

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      bits = try values.decode(Int.self, forKey: .bits)
      let texts = try values.decode([String: [Int]].self, forKey: .points)
      points = Dictionary(
        uniqueKeysWithValues: texts.compactMap { key, value in Int(key).map { ($0, value) } })
    }

    enum Key: String, CodingKey { case bits, points }
  }

  @Test func `are SciPy's in all dimensions that there are`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/sobol.json")
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
    let points = Sobol.points(1025, dimensions: Sobol.dimensions)
    for (index, point) in fixture.points {
      let own = points[index].map { Int($0 * Double(1 << fixture.bits)) }
      #expect(own == point, "point \(index)")
    }
    #expect(fixture.points.count > 20)
  }

  @Test func `are one in each part, for any power of two`() {
    for count in [2, 16, 128] {
      let points = Sobol.points(count, dimensions: Sobol.dimensions)
      for d in 0..<Sobol.dimensions {
        #expect(points.map { Int($0[d] * Double(count)) }.sorted() == Array(0..<count))
      }
    }
  }
}
