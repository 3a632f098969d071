import Plotting
import Testing

@Suite struct TicksTests {
  @Test(arguments: [
    (0.0, 1.0, 5, ["0.00", "0.25", "0.50", "0.75", "1.00"]),
    (0.0, 200.0, 5, ["0", "50", "100", "150", "200"]),
    (-1.7, 2.8, 5, ["−1", "0", "1", "2"]),
    (0.0, 0.66, 4, ["0.0", "0.2", "0.4", "0.6"]),
    (50.0, 102.0, 4, ["50", "60", "70", "80", "90", "100"]),
  ])
  func `round numbers label an axis`(
    _ low: Double, _ high: Double, _ count: Int, _ labels: [String]
  ) {
    #expect(Ticks(Interval(low, high), about: count).labels == labels)
  }

  @Test func `ticks are whole multiples of one step inside the axis`() throws {
    var state: UInt64 = 1
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    for _ in 0..<2000 {
      let low = (uniform() - 0.5) * Elementary.powerOfTen(Int(uniform() * 12) - 6)
      let domain = Interval(low, low + uniform() * Elementary.powerOfTen(Int(uniform() * 9) - 4))
      let ticks = Ticks(domain, about: 3 + Int(uniform() * 6))
      #expect(ticks.numbers.count >= 2)
      let step = try #require(ticks.step)
      #expect(ticks.numbers.allSatisfy { $0.mantissa % step == 0 })
      let slack = 1e-6 * domain.width
      #expect(ticks.values.allSatisfy { domain.low - slack <= $0 && $0 <= domain.high + slack })
      #expect(Set(ticks.labels).count == ticks.labels.count, "labels tell ticks apart")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 200, 5000])
  func `epochs are whole numbers`(_ epochs: Int) {
    let ticks = Ticks(Interval(0, Double(epochs)), about: 5, wholeNumbers: true)
    #expect(ticks.values.allSatisfy { $0 == $0.rounded() })
    #expect(ticks.values.first == 0)
    #expect(ticks.labels.allSatisfy { !$0.contains(".") })
  }

  @Test(arguments: [
    (0.01, 10.0, ["0.01", "0.10", "1.00", "10.00"]),
    (0.4, 3.5, ["0.5", "1.0", "2.0"]),
    (0.01, 10_000, ["10⁻²", "10⁻¹", "10⁰", "10¹", "10²", "10³", "10⁴"]),
    (0.22, 0.45, ["0.25", "0.30", "0.35", "0.40", "0.45"]),
    (1e-7, 2.0, ["10⁻⁷", "10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰"]),
  ])
  func `a logarithmic axis has powers of ten, or 1, 2, 5`(
    _ low: Double, _ high: Double, _ labels: [String]
  ) {
    #expect(Ticks(logarithmic: Interval(low, high)).labels == labels)
  }

  @Test func `a logarithmic axis has three ticks or more, and fewer where they do not fit`() {
    #expect(Ticks(logarithmic: Interval(0.15, 50)).labels == ["0.3", "1.0", "3.0", "10.0", "30.0"])
    for high in stride(from: 0.06, to: 60, by: 0.37) {
      #expect(Ticks(logarithmic: Interval(0.0101, high)).numbers.count >= 3, "to \(high)")
    }
    let domain = Interval(0.1, 10)
    #expect(Ticks(logarithmic: domain).numbers.count == 7)
    #expect(
      Ticks(logarithmic: domain) { $0.numbers.count < 6 }.labels
        == ["0.1", "0.3", "1.0", "3.0", "10.0"])
    #expect(Ticks(logarithmic: domain) { $0.numbers.count < 4 }.labels == ["0.1", "1.0", "10.0"])
  }

  @Test func `very small and very large numbers share one power of ten`() {
    #expect(Ticks(Interval(0, 3e6), about: 4).labels == ["0", "1·10⁶", "2·10⁶", "3·10⁶"])
    #expect(Ticks(Interval(0, 2e-6), about: 3).labels == ["0", "1·10⁻⁶", "2·10⁻⁶"])
  }

  @Test(arguments: [
    (Double.nan, 1.0, 0.0, 1.0), (0.0, .infinity, 0, 1), (2, 1, 1, 2), (0, 0, -1, 1),
    (5, 5, 4.75, 5.25), (1, 1 + 1e-12, 0.95, 1.05),
  ])
  func `no range is too strange to be drawn`(
    _ low: Double, _ high: Double, _ a: Double, _ b: Double
  ) {
    let interval = Interval(low, high)
    #expect((interval.low - a).magnitude < 1e-9 && (interval.high - b).magnitude < 1e-9)
    #expect(Ticks(interval, about: 5).numbers.count >= 2)
  }
}

extension Ticks {
  /// The common difference of the mantissas, if there is one.
  fileprivate var step: Int? {
    let steps = Set(zip(numbers, numbers.dropFirst()).map { $1.mantissa - $0.mantissa })
    return steps.count == 1 ? steps.first : nil
  }
}
