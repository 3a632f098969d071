import Plotting
import Testing

@Suite struct LayoutTests {
  @Test func `labels at the ends of curves are pushed apart in their order`() {
    let places = EndLabels.pushedApart([100, 104, 103, 30], pitch: 23, within: Interval(0, 200))
    #expect(places[3] == 30)
    #expect(places[0] < places[2] && places[2] < places[1])
    let sorted = places.sorted()
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 23 - 1e-9 })
    #expect(((places[0] + places[1] + places[2]) / 3 - 307.0 / 3).magnitude < 1e-9)
  }

  @Test func `labels at the ends of curves stay in their bounds`() {
    #expect(EndLabels.pushedApart([199, 199], pitch: 23, within: Interval(0, 200)) == [177, 200])
    #expect(EndLabels.pushedApart([1, 1], pitch: 23, within: Interval(0, 200)) == [0, 23])
  }

  @Test func `a text that is too wide is set smaller, then cut in the middle, then loses parts`() {
    let font = Font(14, .bold)
    func fit(_ width: Double) -> FittedText {
      FittedText(
        ["activation", "optimizer-with-a-long-name", "seed 1"], separator: " · ", font: font,
        smallest: 9, width: width)
    }
    let full = "activation · optimizer-with-a-long-name · seed 1"
    #expect(fit(1000) == FittedText(full, font: font, smallest: 9, width: 1000))
    #expect(fit(font.width(of: full) - 1).font.size < 14)
    #expect(fit(font.width(of: full) - 1).string == full)
    let cut = fit(160)
    #expect(cut.font.size == 9 && cut.string.contains("…") && cut.string.hasSuffix("seed 1"))
    #expect(fit(60).string == "activ…tion" || !fit(60).string.contains("seed"))
    for width in stride(from: 60.0, to: 400, by: 7) {
      let fitted = fit(width)
      #expect(fitted.font.width(of: fitted.string) <= width)
    }
  }

  @Test func `optional parts are left out before anything is made smaller`() {
    let font = Font(10)
    func fit(_ width: Double) -> FittedText {
      FittedText(
        ["needed"], optional: ["useful", "nice"], separator: " · ", font: font, smallest: 9,
        width: width)
    }
    #expect(fit(200).string == "needed · useful · nice")
    #expect(fit(font.width(of: "needed · useful · nice") - 1).string == "needed · useful")
    #expect(fit(font.width(of: "needed · useful") - 1).string == "needed")
    #expect(fit(font.width(of: "needed")).font == font)
    #expect(fit(font.width(of: "needed") - 0.1).font.size == 9.5)
  }

  @Test func `a cut text keeps eight characters`() {
    let text = FittedText("ABCDEFGHIJKLMNOP", font: Font(9), smallest: 9, width: 1)
    #expect(text.string == "ABCD…MNOP")
  }

  @Test(arguments: [1.0, 2, 3, 1.5])
  func `horizontal and vertical lines cover whole pixels`(_ scale: Double) throws {
    let grid = DeviceGrid(scale: scale)
    for width in [0.5, 1, 1.6, 3.2] {
      for y in stride(from: 10.0, to: 12, by: 0.13) {
        guard
          case .stroke(let path, let stroke) = grid.horizontal(
            1.3, 9.1, at: y, Stroke(width, Palette.ink)),
          case .line(let end) = path.steps[1]
        else { throw Missing() }
        let top = (end.y - stroke.width / 2) * scale
        #expect((top - top.rounded()).magnitude < 1e-9)
        #expect((stroke.width * scale - (stroke.width * scale).rounded()).magnitude < 1e-9)
        #expect((end.x * scale - (end.x * scale).rounded()).magnitude < 1e-9)
      }
    }
  }

  struct Missing: Error {}

  @Test func `a curve is thinned to the extremes of each column of pixels`() {
    var points = (0..<10_000).map { Point(Double($0) * 0.01, Double($0 * 7919 % 100)) }
    (points[5003].y, points[5001].y) = (900, -900)
    let thin = points.thinned(scale: 2)
    #expect(thin.count <= 2 * 201 + 2)
    #expect(thin.first == points.first && thin.last == points.last)
    #expect(thin.contains { $0.y == 900 } && thin.contains { $0.y == -900 })
    #expect(zip(thin, thin.dropFirst()).allSatisfy { $0.x <= $1.x })
    #expect(Array(points.prefix(3)).thinned(scale: 0.5).first == points.first)
  }

  @Test func `a label takes the first place that covers nothing`() {
    var obstacles = Obstacles(clearance: 0)
    obstacles.add([Point(0, 20), Point(100, 20)])
    let texts = [24.0, 60, 80].map {
      Text("label", at: Point(10, $0), font: Font(9), colour: Palette.ink)
    }
    #expect(obstacles.place(texts).origin.y == 60)
    #expect(obstacles.place(texts).origin.y == 80)
    #expect(obstacles.place(texts).origin.y == 80, "the last when nothing is free")
  }

  @Test(arguments: [
    (Point(-5, 5), Point(15, 5), true), (Point(-5, -1), Point(15, -1), false),
    (Point(-4, 4), Point(4, -4), true), (Point(-4, 3), Point(3, -4), false),
    (Point(5, 5), Point(5, 5), true), (Point(11, 0), Point(11, 10), false),
  ])
  func `a line meets a rectangle or does not`(_ a: Point, _ b: Point, _ meets: Bool) {
    #expect(Rect(x: 0, y: 0, width: 10, height: 10).meets(a, b) == meets)
  }

  @Test func `the name of a region stands in its widest free part`() throws {
    let (columns, rows) = (81, 61)
    let frame = Rect(x: 0, y: 0, width: 160, height: 120)
    let regions = (0..<columns * rows).map { $0 % columns < 40 ? 0 : 1 }
    let labels = RegionLabels(regions: regions, columns: columns, rows: rows, frame: frame)
    let size = Size(30, 12)
    let obstacle = Rect(x: 20, y: 0, width: 40, height: 60)
    let places = labels.places([size, size], obstacles: [obstacle])
    #expect(places.map { $0.class } == [0, 1])
    let first = try #require(places.first)
    let box = Rect(
      x: first.centre.x - 15, y: first.centre.y - 6, width: 30, height: 12)
    #expect(!box.intersects(obstacle))
    #expect(box.maxX < 80)
    #expect(labels.places([Size(90, 12), size], obstacles: []).map { $0.class } == [1])
  }

  @Test func `a unit is as long in x as in y`() {
    let grid = DeviceGrid(scale: 2)
    for ratio in [0.3, 0.5, 0.65, 1, 2, 3.9] {
      let window = Window(
        x: (0, 1), y: (0, ratio), at: Point(46, 62), width: 418, grid: grid)
      #expect(window.isEqual)
      let (x, y) = (
        window.frame.width / window.x.domain.width, window.frame.height / window.y.domain.width
      )
      #expect((x / y - 1).magnitude < 0.005)
      #expect(window.frame.height >= 0.65 * 418 - 1 && window.frame.height <= 418)
    }
    #expect(!Window(x: (0, 1), y: (0, 5), at: Point(0, 0), width: 418, grid: grid).isEqual)
    let point = Window(x: (3, 3), y: (2, 2), at: Point(0, 0), width: 418, grid: grid)
    #expect(point.x.domain == Interval(2, 4) && point.y.domain == Interval(1, 3))
  }
}
