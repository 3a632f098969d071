import Foundation
import Plotting
import Testing

@Suite struct NumeralTests {
  @Test func `fixed decimals agree with the C library's exact rounding`() {
    var state: UInt64 = 5
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let decimals = Int(state >> 60) % 6
      let value = (Double(state >> 20) / 0x1p44 - 0.5) * 2000
      let rounded = (value * 1000).rounded() / 1000 + 0.0005
      for number in [value, rounded, Double(Float(value))] {
        let expected = String(format: "%.\(decimals)f", number)
          .replacingOccurrences(of: "-", with: "−")
        let isZero = expected.allSatisfy { "−0.".contains($0) }
        #expect(
          Numeral.fixed(number, decimals: decimals)
            == (isZero ? String(expected.drop { $0 == "−" }) : expected))
      }
    }
  }

  @Test(arguments: [
    (0.2174, "0.217"), (0.9996, "1.00"), (3.3312, "3.33"), (12.345, "12.3"), (999.6, "1000"),
    (1234.5, "1230"), (0.0101, "0.0101"), (0.000123, "0.000123"), (0.0000123, "1.23·10⁻⁵"),
    (1.2e12, "1.20·10¹²"), (0, "0"), (-0.5, "−0.500"), (.infinity, "∞"), (.nan, "NaN"),
  ])
  func `a loss has three significant digits`(_ value: Double, _ text: String) {
    #expect(Numeral.significant(value, digits: 3) == text)
  }

  @Test(arguments: [(0.925, 40, "92%"), (0.925, 120, "92.5%"), (0.9251, 10_000, "92.51%")])
  func `an accuracy has the digits that its set can tell apart`(
    _ share: Double, _ count: Int, _ text: String
  ) {
    #expect(Numeral.percent(share, of: count) == text)
  }

  @Test(arguments: [
    (0.01, "0.01"), (0.1, "0.1"), (5, "5"), (0.0001, "0.0001"), (99_999.5, "99999.5"),
    (1e12, "10¹²"), (1e-5, "10⁻⁵"), (2.5e-7, "2.5·10⁻⁷"), (100_000, "10⁵"),
    (123_456, "1.23456·10⁵"), (3e22, "3·10²²"), (1e23, "10²³"), (-2e-5, "−2·10⁻⁵"), (0, "0"),
    (.infinity, "∞"), (4e-300, "4·10⁻³⁰⁰"),
  ])
  func `a parameter has the fewest digits that tell it`(_ value: Double, _ text: String) {
    #expect(Numeral.shortest(value) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1250, "1,250"), (1_234_567, "1,234,567")])
  func `counts have commas between thousands`(_ n: Int, _ text: String) {
    #expect(Numeral.count(n) == text)
  }
}
