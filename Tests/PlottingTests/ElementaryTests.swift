import Foundation
import Plotting
import Testing

@Suite struct ElementaryTests {
  @Test func `logarithm and exponential agree with the C library`() {
    for n in 1...4000 {
      let x = Double(n) * 0.0371 * Foundation.pow(10, Double(n % 40 - 20))
      #expect((Elementary.ln(x) - log(x)).magnitude <= 4e-16 * max(1, log(x).magnitude))
      let z = Double(n - 2000) * 0.0173
      #expect((Elementary.exp(z) / exp(z) - 1).magnitude <= 1e-14)
    }
  }

  @Test(arguments: -20...20)
  func `the decade of a power of ten is its exponent`(_ n: Int) {
    #expect(Elementary.decade(of: Elementary.powerOfTen(n)) == n)
    #expect(Elementary.decade(of: Elementary.powerOfTen(n) * 0.999) == n - 1)
  }
}
