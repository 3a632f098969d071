import Testing

@testable import NeuralNetworks

struct ElementaryTests {
  /// The largest errors that were found among all arguments, in units in the last place.
  static let functions: [(name: String, function: @Sendable (Float) -> Float, ulps: Double)] = [
    ("exponential", { exponential($0) }, 1),
    ("exponentialMinusOne", { exponentialMinusOne($0) }, 1.5),
    ("logarithm", { logarithm($0) }, 1),
    ("logarithmOnePlus", { logarithmOnePlus($0) }, 1),
    ("hyperbolicTangent", { hyperbolicTangent($0) }, 1),
    ("logistic", { logistic($0) }, 1.5),
    ("sine", { sine($0) }, 1),
    ("cosine", { cosine($0) }, 1),
    ("errorFunction", { errorFunction($0) }, 1),
  ]

  @Test(arguments: functions.indices)
  func `a function is within its error of mpmath's value`(_ index: Int) throws {
    let (name, function, ulps) = Self.functions[index]
    let fixture: ElementaryFixture = try Fixture.read("elementary")
    let table = try #require(fixture.single[name])
    for (x, y) in zip(table.x, table.y) {
      let (argument, expected) = (Float(bitPattern: x), Float(bitPattern: y))
      let actual = function(argument)
      guard !expected.isNaN else {
        #expect(actual.isNaN, "\(name)(\(argument))")
        continue
      }
      // The fixture is rounded, so a whole number of steps is allowed.
      let steps = abs(Double(actual) - Double(expected)) / Double(expected.ulp)
      #expect(
        actual == expected || steps <= ulps.rounded(.up), "\(name)(\(argument)) is \(actual)")
      #expect(actual.sign == expected.sign, "\(name)(\(argument))")
    }
  }

  @Test(arguments: ["exponential", "logarithm", "sine", "cosine"])
  func `a function of a Double is within a unit in the last place`(_ name: String) throws {
    let fixture: ElementaryFixture = try Fixture.read("elementary")
    let table = try #require(fixture.double[name])
    for (x, y) in zip(table.x, table.y) {
      let argument = Double(bitPattern: try #require(UInt64(x)))
      let expected = Double(bitPattern: try #require(UInt64(y)))
      let actual =
        switch name {
        case "exponential": exponential(argument)
        case "logarithm": logarithm(argument)
        case "sine": sine(argument)
        default: cosine(argument)
        }
      let close = abs(actual - expected) <= expected.ulp && actual.sign == expected.sign
      #expect(
        actual == expected || close || (actual.isNaN && expected.isNaN),
        "\(name)(\(argument)) is \(actual)")
    }
  }

  @Test func `odd functions are odd to the bit`() {
    for x in stride(from: Float(0), to: 12, by: 0.003_7) {
      #expect(hyperbolicTangent(-x) == -hyperbolicTangent(x))
      #expect(sine(-x) == -sine(x))
      #expect(errorFunction(-x) == -errorFunction(x))
    }
  }

  @Test func `the bounded functions stay in their bounds`() {
    for x in stride(from: Float(-30), to: 30, by: 0.001_3) {
      #expect(magnitude(hyperbolicTangent(x)) <= 1)
      #expect(magnitude(errorFunction(x)) <= 1)
      #expect(logistic(x) >= 0 && logistic(x) <= 1)
      #expect(magnitude(sine(1000 * x)) <= 1 && magnitude(cosine(1000 * x)) <= 1)
    }
  }

  @Test func `sine and cosine of very large arguments are those of zero`() {
    for x: Float in [1_048_576, -3e9, .greatestFiniteMagnitude] {
      #expect(sine(x) == 0)
      #expect(cosine(x) == 1)
    }
  }
}

/// `elementary.json`: arguments and values as bit patterns.
struct ElementaryFixture: Decodable {
  struct Single: Decodable {
    let x: [UInt32]
    let y: [UInt32]
  }
  struct Double: Decodable {
    let x: [String]
    let y: [String]
  }
  let single: [String: Single]
  let double: [String: Double]
}
