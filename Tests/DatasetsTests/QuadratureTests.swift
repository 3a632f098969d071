import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct QuadratureTests {
  @Test func `eight nodes integrate polynomials up to the fifteenth degree`() {
    for degree in 0...15 {
      let integral = Quadrature(from: 0, to: 2, panels: 1).integral { x in
        (0..<degree).reduce(1.0) { power, _ in power * x }
      }
      let exact = (0...degree).reduce(1.0) { power, _ in power * 2 } / Double(degree + 1)
      #expect((integral / exact - 1).magnitude < 1e-14, "degree \(degree)")
    }
  }

  @Test func `weights are as long as the interval`() {
    let rule = Quadrature(from: -1, to: 4, panels: 7)
    #expect((rule.weights.reduce(0, +) - 5).magnitude < 1e-14)
    #expect(rule.nodes == rule.nodes.sorted())
  }

  /// From SciPy: `norm.sf`.
  @Test(arguments: [
    (0, 0.5), (1, 0.15865525393145707), (2.5, 0.006209665325776132),
  ])
  func `the upper tail of the normal distribution`(_ x: Double, _ expected: Double) {
    #expect((NormalDistribution.tail(x) / expected - 1).magnitude < 1e-12)
    #expect(NormalDistribution.tail(40) < 1e-300)
  }

  /// From SciPy: `scipy.special.i0e`.
  @Test(arguments: [
    (0, 1), (0.5, 0.64503527044915), (5, 0.18354081260932834), (20, 0.089780311884826),
    (20.5, 0.08866442901574523), (1000, 0.012617240455891257), (1e8, 3.989422809001105e-05),
  ])
  func `the modified Bessel function of order 0`(_ z: Double, _ expected: Double) {
    #expect((scaledBesselI0(z) / expected - 1).magnitude < 1e-13)
  }
}
