import Testing

@testable import nn_sweep

@Suite struct DecimalTests {
  @Test(arguments: [
    (0.0452, 3, "0.045"), (0.9996, 3, "1.000"), (-0.5, 1, "-0.5"), (-0.0001, 3, "0.000"),
    (12.0, 0, "12"), (999_999.4, 1, "999999.4"), (283_954_389, 3, "2.84e8"),
    (-9.999e20, 3, "-1.00e21"), (.infinity, 3, "inf"), (.nan, 3, "nan"),
  ])
  func `a number has so many decimals, a very large one three digits`(
    _ value: Double, _ places: Int, _ text: String
  ) {
    #expect(decimal(value, places: places) == text)
  }
}
