/// A range of colours through equally spaced stops, straight in OKLab between neighbours.
public struct Ramp: Sendable {
  public let stops: [Colour]
  private let places: [OKLab]

  public init(_ stops: [Colour]) {
    precondition(stops.count > 1, "a ramp runs between two stops or more")
    self.stops = stops
    self.places = stops.map { OKLab($0) }
  }

  /// The colour at a share of the way, from the first stop at 0 to the last at 1. Shares outside
  /// give the ends. A stop gives its own colour.
  public func colour(at share: Double) -> Colour {
    precondition(!share.isNaN, "a share is a number")
    let way = min(max(share, 0), 1) * Double(places.count - 1)
    let left = min(Int(way), places.count - 2)
    return places[left].mixed(with: places[left + 1], by: way - Double(left)).colour
  }

  /// Accuracies in a heat map; darker is better.
  public static let heat = Ramp(Palette.heat)
  /// P(class 1): blue at 0, neutral at ½, orange at 1.
  public static let probability = Ramp([
    Palette.classTints[0], Palette.neutral, Palette.classTints[1],
  ])
  /// A difference of two probabilities: purple at −1, white at 0, green at 1, as shares 0, ½, 1.
  public static let difference = Ramp([
    Palette.differenceA, Palette.paper, Palette.differenceB,
  ])
}
