/// The shades of a decision map: `Ramp.probability` in 40 steps.
///
/// Neighbouring shades differ by less than the eye sees, and a difference in the last bits of a
/// probability changes a picture only at the edge of a step.
public enum ProbabilityRamp {
  public static let levels = 40

  /// The shade of each level, at its middle: p = (level + ½) / 40.
  public static let shades: [Colour] = (0..<levels).map {
    Ramp.probability.colour(at: (Double($0) + 0.5) / Double(levels))
  }

  /// The level ⌊40 p⌋ of a probability; 1 is in the last.
  public static func level(of p: Double) -> Int {
    precondition(p >= 0 && p <= 1, "a probability is from 0 to 1")
    return min(Int(Double(levels) * p), levels - 1)
  }

  /// The shade of a probability.
  public static func shade(of p: Double) -> Colour { shades[level(of: p)] }
}
