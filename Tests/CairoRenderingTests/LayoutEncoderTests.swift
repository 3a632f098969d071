import CairoRendering
import Foundation
import Plotting
import Testing

@Suite struct LayoutEncoderTests {
  private func layout(_ drawing: Drawing) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(
      with: Data(try LayoutEncoder().encode(drawing)))
    return try #require(object as? [String: Any])
  }

  private func marks(_ marks: Mark...) throws -> [[String: Any]] {
    let layout = try layout(Drawing(size: Size(30, 20), marks: marks))
    return try #require(layout["marks"] as? [[String: Any]])
  }

  @Test func `a layout says how large the page is, and each mark's role and kind in order`() throws
  {
    let layout = try layout(SameBytesTests.drawing)
    #expect(layout["format"] as? Int == 1)
    #expect(layout["size"] as? [Double] == [100, 90])
    #expect(layout["scale"] as? Double == 2)
    let marks = try #require(layout["marks"] as? [[String: Any]])
    let words = marks.map { "\($0["role"] ?? "") \($0["kind"] ?? "")" }
    #expect(
      words == [
        "map image", "map hatch", "points clip", "curve line", "title text", "name text",
      ])
    #expect((marks[2]["marks"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["markers"])
  }

  @Test func `a text has its words, size, colour and the bounds that layout reckons with`() throws {
    let line = Text(
      "\"a\\b\"\n92.5% \u{1}", at: Point(4, 12.5), anchor: .middle, font: Font(9, .bold),
      colour: Colour(0xB3261E, opacity: 0.5), halo: true)
    let mark = try #require(try marks(Mark("name", .text(line))).first)
    #expect(mark["text"] as? String == line.string)
    #expect(mark["size"] as? Double == 9)
    #expect(mark["weight"] as? String == "bold")
    #expect(mark["anchor"] as? String == "middle")
    #expect(mark["origin"] as? [Double] == [4, 12.5])
    #expect(mark["halo"] as? Bool == true)
    #expect(mark["colour"] as? String == "#b3261e")
    #expect(mark["opacity"] as? Double == 0.5)
    let bounds = try #require(mark["bounds"] as? [Double])
    let wanted = [line.bounds.x, line.bounds.y, line.bounds.width, line.bounds.height]
    #expect(zip(bounds, wanted).allSatisfy { abs($0 - $1) <= 0.0005 })
  }

  @Test func `bounds enclose the ink, half the width of a line too`() throws {
    let dot = Marker([
      .fill(.circle(Point(0, 0), radius: 2), Palette.ink),
      .stroke(.circle(Point(0, 0), radius: 3), Stroke(1, Palette.paper)),
    ])
    let marks = try marks(
      Mark(
        "curve",
        .stroke(
          .polyline([Point(1, 2), Point(5, 8)]),
          Stroke(1, Palette.ink, dash: [3, 2], cap: .butt))),
      Mark("dots", .markers(dot, at: [Point(10, 10), Point(20, 12)])),
      Mark("bar", .fill(.rect(Rect(x: 1, y: 2, width: 3, height: 4)), Palette.bad)))
    #expect(marks[0]["bounds"] as? [Double] == [0.5, 1.5, 5, 7])
    #expect(marks[0]["path"] as? String == "M1 2L5 8")
    #expect(marks[0]["dash"] as? [Double] == [3, 2])
    #expect(marks[0]["cap"] as? String == "butt")
    #expect(marks[1]["bounds"] as? [Double] == [6.5, 6.5, 17, 9])
    #expect(marks[1]["places"] as? [[Double]] == [[10, 10], [20, 12]])
    let layers = try #require(marks[1]["layers"] as? [[String: Any]])
    #expect(layers.map { $0["kind"] as? String } == ["area", "line"])
    #expect(marks[2]["bounds"] as? [Double] == [1, 2, 3, 4])
  }

  @Test func `a layout has a line for each mark`() throws {
    let text = String(decoding: try LayoutEncoder().encode(SameBytesTests.drawing), as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.contains("\"role\"") } == 7)
    #expect(text.hasSuffix("  ]\n}\n"))
  }

  @Test func `a mark that is nowhere is an error that names it`() throws {
    let nowhere = Mark("dot", .fill(.circle(Point(.nan, 0), radius: 1), Palette.ink))
    let frame = Rect(x: 0, y: 0, width: 1, height: 1)
    for mark in [nowhere, Mark("panel", .clipped(to: frame, [nowhere]))] {
      #expect(throws: PaintingError.outOfReach(role: "dot")) {
        try LayoutEncoder().encode(Drawing(size: Size(10, 10), marks: [mark]))
      }
    }
  }
}
