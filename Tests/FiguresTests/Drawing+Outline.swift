import Foundation
import Plotting

extension Drawing {
  /// What was recorded under a name, as an ``outline``; RECORD_SNAPSHOTS=1 records this one first.
  func recordedOutline(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try outline.write(to: file, atomically: true, encoding: .utf8)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// One line for each mark: its role, its kind, and where it is, in tenths of a point.
  var outline: String {
    let page = "page \(size.width.short) × \(size.height.short)\n"
    return page + marks.map { $0.outline(indent: "") }.joined()
  }
}

extension Mark {
  fileprivate func outline(indent: String) -> String {
    switch shape {
    case .text(let text):
      "\(indent)\(role): \"\(text.string)\" \(text.font.size.short) \(text.anchor) "
        + "at \(text.origin.short)\n"
    case .markers(_, let places):
      "\(indent)\(role): \(places.count) at \(places.extent)\n"
    case .image(let raster, _):
      "\(indent)\(role): \(raster.width) × \(raster.height) pixels in \(places.extent)\n"
    case .stroke(let path, let stroke):
      "\(indent)\(role): line \(stroke.width.short) #\(stroke.colour.hex), \(path.points.count) "
        + "points in \(places.extent)\n"
    case .fill(let path, let colour):
      "\(indent)\(role): area #\(colour.hex), \(path.points.count) points in \(places.extent)\n"
    case .hatch:
      "\(indent)\(role): hatch in \(places.extent)\n"
    case .clipped(_, let marks):
      "\(indent)\(role):\n" + marks.map { $0.outline(indent: indent + "  ") }.joined()
    }
  }
}

extension Colour {
  fileprivate var hex: String { String(format: "%06X", rgb) }
}

extension Double {
  fileprivate var short: String { Numeral.fixed(self, decimals: 1) }
}

extension Point {
  fileprivate var short: String { "(\(x.short), \(y.short))" }
}

extension [Point] {
  /// The corners of the box around all.
  fileprivate var extent: String {
    let (x, y) = (map { $0.x }, map { $0.y })
    guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else {
      return "nowhere"
    }
    return "\(Point(left, top).short) to \(Point(right, bottom).short)"
  }
}
