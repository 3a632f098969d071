import Foundation
import Plotting
import Sweeps
import Testing

@testable import Figures

/// Pictures of a sweep as text, held against what was recorded; RECORD_SNAPSHOTS=1 records again.
@Suite struct SheetsSnapshotTests {
  static let names = ["contact sheet", "loss sheet", "curves over seeds", "summary"]

  private static func figure(_ name: String) -> any Figure {
    let sample = SheetsSituation.failing
    let (view, grid) = (sample.view, sample.grids[0])
    return switch name {
    case "contact sheet": ContactSheet.pages(view, grid)[0]
    case "loss sheet": ContactSheet.pages(view, grid, tile: .loss)[0]
    case "curves over seeds": AggregateCurves.figures(view, grid, .loss)[1]
    default: SweepSummary(view)
    }
  }

  @Test(arguments: names)
  func `a picture of a sweep is as it was recorded`(_ name: String) throws {
    let page = SheetsPage(SheetsSnapshotTests.figure(name))
    let size =
      "page \(Numeral.fixed(page.paper.width, decimals: 1)) × "
      + "\(Numeral.fixed(page.paper.height, decimals: 1))\n"
    let text = size + page.marks.map { $0.line + "\n" }.joined()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}

extension Mark {
  /// What it is, where it is in tenths of a point, and of how many points.
  fileprivate var line: String {
    let points = SheetsPage.points(shape)
    let box = points.box
    let corners = [box.minX, box.minY, box.maxX, box.maxY].map { Numeral.fixed($0, decimals: 1) }
    let place = corners.joined(separator: " ")
    switch shape {
    case .text(let text): return "\(role): \"\(text.string)\" \(text.font.size) at \(place)"
    case .stroke(_, let stroke): return "\(role): \(stroke.width) wide, \(points.count) in \(place)"
    default: return "\(role): \(points.count) in \(place)"
    }
  }
}
