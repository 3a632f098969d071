/// e⁻ᵈ of distances from 0 on, straight between the entries of a table: near enough for colours.
struct Decay: Sendable {
  /// Beyond it, nothing is left to see.
  static let farthest = 16.0
  private static let steps = 32.0

  static let table = Decay()

  /// At d = n / 32.
  private let entries: [Double]

  private init() {
    entries = (0...Int(Decay.farthest * Decay.steps)).map {
      Elementary.exp(-Double($0) / Decay.steps)
    }
  }

  @inline(__always)
  func value(at d: Double) -> Double {
    guard d < Decay.farthest else { return 0 }
    let place = d * Decay.steps
    let n = Int(place)
    return entries[n] + (place - Double(n)) * (entries[n + 1] - entries[n])
  }
}
