/// What besides its shades a map has room for. A smaller map loses first its subtitle, then the titles
/// of its axes, the ticks, the key; what is left of very small ones is as in a contact sheet.
enum MapDetail: Int, Comparable {
  /// Nothing else.
  case shades
  /// The boundary, and small points.
  case thumbnail
  /// Points with rings, and a title.
  case titled
  case keyed
  case ticked
  case complete

  /// For a picture of this width in points.
  init(width: Double) {
    switch width {
    case ..<48: self = .shades
    case ..<120: self = .thumbnail
    case ..<150: self = .titled
    case ..<180: self = .keyed
    case ..<210: self = .ticked
    default: self = .complete
    }
  }

  /// From the frame down to the first line of the key, or to the end of the page without one.
  var drop: Double {
    switch self {
    case .shades, .thumbnail: 1
    case .titled: 8
    case .keyed: 16
    case .ticked: 30
    case .complete: 43
    }
  }

  static func < (a: MapDetail, b: MapDetail) -> Bool { a.rawValue < b.rawValue }
}
