import Figures
import NeuralNetworks
import Plotting
import Sweeps
import Testing

@Suite struct SharedScalesTests {
  static func history(_ losses: [Float], accuracy: Float = 0.9) -> History {
    History(
      epochs: losses.enumerated().map {
        SampleRun.epoch(
          $0.offset, train: (Double($0.element), Double(accuracy)),
          validation: (Double($0.element), Double(accuracy)))
      })
  }

  @Test func `all runs share one range that begins at 0`() {
    let scales = SharedScales(
      over: [Self.history([0.7, 0.3]), Self.history([0.9, 0.2])], points: 400, classes: 2)
    #expect(scales.lossKind == .linear)
    #expect(scales.loss.low == 0 && scales.loss.high > 0.9 && scales.loss.high < 1)
  }

  @Test func `the axis is logarithmic from ten times on`() {
    let scales = SharedScales(
      over: [Self.history([0.7, 0.3]), Self.history([0.7, 0.069])], points: 400, classes: 2)
    #expect(scales.lossKind == .logarithmic)
    #expect(scales.loss.contains(0.069) && scales.loss.contains(0.7) && scales.loss.low > 0.05)
  }

  @Test func `the kind of axis may be chosen`() {
    let (narrow, wide) = (Self.history([0.7, 0.3]), Self.history([0.7, 0.0069]))
    let logarithmic = SharedScales(over: [narrow], points: 400, classes: 2, lossScale: .log)
    #expect(logarithmic.lossKind == .logarithmic)
    #expect(logarithmic.loss.low > 0.2 && logarithmic.loss.low < 0.3)
    #expect(logarithmic.loss.high > 0.7)
    let linear = SharedScales(over: [wide], points: 400, classes: 2, lossScale: .linear)
    #expect(linear.lossKind == .linear)
    #expect(linear.loss.low == 0 && linear.loss.high > 0.7)
    #expect(
      SharedScales(over: [wide], points: 400, classes: 2, lossScale: .auto).lossKind == .logarithmic
    )
  }

  @Test func `losses of which none is above 0 have no logarithms`() {
    let zero = SharedScales(over: [Self.history([0, 0])], points: 400, classes: 2, lossScale: .log)
    #expect(zero.lossKind == .linear)
    let none = SharedScales(over: [Self.history([.nan])], points: 400, classes: 2, lossScale: .log)
    #expect(none.lossKind == .linear)
  }

  @Test func `a run that explodes does not set the range of the others`() {
    let calm = Self.history((0..<300).map { 0.7 - 0.001 * Float($0) })
    let wild = Self.history([0.7, 0.8, 1e9, 3e30, .infinity])
    let scales = SharedScales(over: [calm, wild], points: 400, classes: 2)
    #expect(scales.lossKind == .linear && scales.loss.high < 2)
  }

  @Test func `without a finite loss the range is 0 to 1`() {
    let scales = SharedScales(over: [Self.history([.nan, .infinity])], points: 400, classes: 2)
    #expect(scales.loss == Interval(0, 1) && scales.lossKind == .linear)
    #expect(SharedScales(over: [History](), points: 400, classes: 2).loss == Interval(0, 1))
  }

  @Test(arguments: [(2, Float(0.9), 0.5), (4, 0.9, 0.25), (3, 0.9, 0.3), (2, 0.42, 0.4), (2, 0, 0)])
  func `accuracies begin at chance, or lower where runs are worse`(
    _ classes: Int, _ accuracy: Float, _ floor: Double
  ) {
    let scales = SharedScales(
      over: [Self.history([1, 1], accuracy: accuracy)], points: 400, classes: classes)
    #expect((scales.accuracy.limits[0] - floor).magnitude < 1e-12 && scales.accuracy.limits[1] == 1)
  }

  /// Runs that end with these accuracies.
  private static func axis(
    _ accuracies: [Float], _ scale: AccuracyScale, points: Int = 400
  ) -> AccuracyAxis {
    SharedScales(
      over: accuracies.map { history([1], accuracy: $0) }, points: points, classes: 2,
      accuracyScale: scale
    ).accuracy
  }

  @Test func `errors begin at the smallest and end at chance`() throws {
    let limits = Self.axis([0.99, 0.95], .error).limits
    #expect((limits[0] - 0.01 / 1.15).magnitude < 1e-6 && (limits[1] - 0.5).magnitude < 1e-12)
  }

  @Test func `no error at all stands half a point above nothing`() {
    #expect(Self.axis([1, 0.95], .error).limits[0] == 0.5 / 400)
    #expect(Self.axis([1], .error, points: 50).limits == [0.01, 0.5])
  }

  @Test(arguments: [
    ([Float(0.99), 0.985, 0.9], true), ([0.98, 0.98, 1], false), ([0.99, .nan], true), ([], false),
  ])
  func `errors are shown by themselves when the median is above 98%`(
    _ accuracies: [Float], _ isError: Bool
  ) {
    #expect(Self.axis(accuracies, .auto).name == (isError ? "error" : "accuracy"))
    #expect(Self.axis(accuracies, .accuracy).name == "accuracy")
  }
}
