import Plotting
import Testing

@Suite struct RampTests {
  @Test func `the probability ramp has its published colours at each tenth`() {
    let published: [UInt32] = [
      0xA6D8FF, 0xB7DEFE, 0xC7E5FC, 0xD7EBFB, 0xE7F1F9, 0xF7F7F7, 0xF9ECE6, 0xFBE2D4, 0xFDD7C2,
      0xFECCB1, 0xFFC19F,
    ]
    for (tenth, rgb) in published.enumerated() {
      #expect(Ramp.probability.colour(at: Double(tenth) / 10) == Colour(rgb))
    }
  }

  @Test func `a shade of the map is the ramp's colour at the middle of one of 40 levels`() {
    #expect(ProbabilityRamp.shades.count == 40)
    #expect(ProbabilityRamp.shade(of: 0) == Ramp.probability.colour(at: 0.0125))
    #expect(ProbabilityRamp.shade(of: 0.51) == Ramp.probability.colour(at: 0.5125))
    #expect(ProbabilityRamp.level(of: 1) == 39)
    #expect(ProbabilityRamp.shade(of: 0.4999) != ProbabilityRamp.shade(of: 0.5))
  }

  @Test func `lightness rises to one half, falls after, in steps of like size`() {
    let labs = (0...40).map { CIELAB(Ramp.probability.colour(at: Double($0) / 40)) }
    for i in 1...20 { #expect(labs[i].lightness > labs[i - 1].lightness) }
    for i in 21...40 { #expect(labs[i].lightness < labs[i - 1].lightness) }
    let steps = zip(labs, labs.dropFirst()).map { $0.difference(from: $1) }
    let (low, high) = (steps.min() ?? 0, steps.max() ?? .infinity)
    #expect(high / low <= 3, "steps from \(low) to \(high)")
  }

  @Test func `a ramp passes through its stops`() {
    for (index, stop) in Ramp.heat.stops.enumerated() {
      #expect(Ramp.heat.colour(at: Double(index) / 8) == stop)
    }
    #expect(Ramp.heat.colour(at: 7) == Palette.heat[8])
  }
}
