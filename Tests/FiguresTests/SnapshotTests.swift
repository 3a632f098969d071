import Figures
import Testing

/// Drawings as text, held against what was recorded.
@Suite struct SnapshotTests {
  static let cases: [(String, Picture)] = [
    ("moons", .boundary), ("moons", .loss), ("moons", .accuracy), ("four blobs", .boundary),
    ("one feature", .boundary), ("diverged", .loss),
  ]

  @Test(arguments: cases)
  func `a drawing is as it was recorded`(_ name: String, _ kind: Picture) throws {
    let file = "\(name.replacing(" ", with: "-")) \(kind)"
    let drawing = try Sheet.named(name, kind).drawing
    #expect(drawing.outline == (try drawing.recordedOutline(file)))
  }
}
