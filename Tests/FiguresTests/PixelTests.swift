import Datasets
import NeuralNetworks
import Plotting
import Testing

@testable import Figures

/// What can be seen in the pixels of pictures alone.
@Suite struct PixelTests {
  /// One figure of each kind.
  private static let kinds: [(name: String, figure: any Figure)] = {
    let run = SampleRun.usual[0]
    let single = Picture.allCases.map { ("\($0)", $0.figure(of: run.view, scales: run.scales)) }
    let pictures = [
      GalleryPicture.cards[0], GalleryPicture.networks[0], GalleryPicture.differences[0],
      GalleryPicture.activations[0], GalleryPicture.activations[2],
    ]
    let sheets = SheetsSituation("failures", SheetsSituation.failing).pages
    return single + pictures.map { ($0.name, $0.figure) } + sheets.map { ($0.title, $0.figure) }
  }()

  @Test(arguments: [1.0, 2, 3, 4])
  func `upright and level lines are whole pixels of one colour, and the page ends in paper`(
    scale: Double
  ) throws {
    for (name, figure) in Self.kinds {
      let drawing = figure.drawing(scale: scale)
      let lines = drawing.flat.compactMap { $0.crispLine }
      for line in lines {
        let pixels = line.width * scale
        #expect((pixels - pixels.rounded()).magnitude < 1e-9 && pixels > 0.5, "\(name)")
      }
      let drawn = try Ground(of: drawing, scale: scale) { $0.crispLine != nil }
      let colours = Set(lines.map { $0.colour.rgb }).union([Palette.paper.rgb])
      #expect(colours.count > 1, "\(name)")
      #expect(try drawn.colours(in: drawn.page) == colours, "\(name)")
      let whole = try Ground(of: drawing, scale: scale) { _ in true }
      #expect(try whole.coloursAtTheEdge == [Palette.paper.rgb], "\(name)")
    }
  }

  /// A map of a run as it is painted, and places on it.
  private struct ShadedMap: ~Copyable {
    let view: RunView
    let window: MapWindow
    let ground: Ground

    init(_ run: SampleRun, card: Bool = false) throws {
      view = run.view
      let plane = Plane(through: view.data.train, names: view.data.featureNames)
      window = MapWindow(
        view, plane: plane, theme: Theme(), layout: card ? .card : .page)
      let figure: any Figure =
        card
        ? RunCard(view, scales: run.scales, id: "", version: "") : view.map
      ground = try Ground(of: figure.drawing, scale: 2) { $0.role == "shading" }
    }

    /// Places by chance, a pixel and more inside the frame.
    func places(_ count: Int) -> [Point] {
      var noise = SampleRun.Noise(5)
      let inside = window.window.frame.insetBy(1)
      return (0..<count).map { _ in
        Point(
          inside.x + inside.width * noise.uniform(), inside.y + inside.height * noise.uniform())
      }
    }

    /// What decides at places, from the network and not from the grid of the picture.
    func decisions(_ places: [Point]) -> [[Double]] {
      let (x, y) = (window.window.x, window.window.y)
      return view.decisions(
        window.plane.features(at: places.map { (x.value(at: $0.x), y.value(at: $0.y)) }))
    }

    /// The class at each place.
    func classes(_ places: [Point]) -> [Int] {
      let z = decisions(places)
      return places.indices.map { n in
        z.count == 1
          ? (z[0][n] > 0 ? 1 : 0) : z.indices.reduce(0) { z[$1][n] > z[$0][n] ? $1 : $0 }
      }
    }
  }

  /// The classes that a shade of a map may stand for.
  private static func classes(_ rgb: UInt32, of outputs: Int) -> [Int] {
    guard outputs > 2 else {
      return ProbabilityRamp.shades.firstIndex { $0.rgb == rgb }
        .map { [$0 < ProbabilityRamp.levels / 2 ? 0 : 1] } ?? []
    }
    let seen = OKLab(Colour(rgb))
    func distance(_ tint: Colour) -> Double {
      // Shades lie between neutral and tint, so the direction from neutral tells the tint.
      let (a, b, n) = (OKLab(tint), seen, OKLab(Palette.neutral))
      let (u, v) = (
        [a.lightness - n.lightness, a.a - n.a, a.b - n.b],
        [b.lightness - n.lightness, b.a - n.a, b.b - n.b]
      )
      func product(_ x: [Double], _ y: [Double]) -> Double {
        zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
      }
      return -product(u, v) / (product(u, u) * product(v, v)).squareRoot()
    }
    let tints = Palette.classTints.indices
    let nearest = tints.min { distance(Palette.classTints[$0]) < distance(Palette.classTints[$1]) }
    return (0..<outputs).filter { $0 % Palette.classTints.count == nearest }
  }

  @Test(arguments: ["moons", "two outputs", "very steep", "loops", "four blobs", "ten classes"])
  func `the shade at 2,000 places is that of the class which the network gives them`(
    _ name: String
  ) throws {
    let map = try ShadedMap(try SampleRun.named(name))
    let places = map.places(2000)
    let classes = map.classes(places)
    // A pixel from the line at least: all around, the class is the same.
    let around = [(-0.5, -0.5), (-0.5, 0.5), (0.5, -0.5), (0.5, 0.5)].map { x, y in
      map.classes(places.map { Point($0.x + x, $0.y + y) })
    }
    var count = 0
    for n in places.indices where around.allSatisfy({ $0[n] == classes[n] }) {
      let colour = try #require(try map.ground.colour(at: places[n]))
      #expect(
        Self.classes(colour.rgb, of: map.view.outputs).contains(classes[n]), "\(places[n])")
      count += 1
    }
    #expect(count > 1800)
  }

  @Test func `the same probability has the same colour in all pictures`() throws {
    var colours: [Int: Set<UInt32>] = [:]
    for (name, card) in [("moons", false), ("two outputs", false), ("moons", true)] {
      let map = try ShadedMap(try SampleRun.named(name), card: card)
      // At the middles of pixels, where the picture takes its values.
      let places = map.places(1500).map {
        Point(($0.x * 2).rounded(.down) / 2 + 0.25, ($0.y * 2).rounded(.down) / 2 + 0.25)
      }
      for (place, z) in zip(places, map.decisions(places)[0]) {
        let level = Double(ProbabilityRamp.levels) / (1 + Elementary.exp(min(max(-z, -700), 700)))
        // Not where the straight line between the nodes may fall into the next level.
        guard (level - level.rounded()).magnitude > 0.05 else { continue }
        let colour = try #require(try map.ground.colour(at: place))
        colours[Int(level), default: []].insert(colour.rgb)
      }
    }
    #expect(colours.count == ProbabilityRamp.levels)
    for (level, found) in colours {
      #expect(found == [ProbabilityRamp.shades[level].rgb], "level \(level)")
    }
  }
}

extension Mark {
  /// The stroke of a solid line that runs upright or level alone, such as a frame; links between
  /// neurons may do so by chance.
  fileprivate var crispLine: Stroke? {
    guard case .stroke(let path, let stroke) = shape, stroke.dash.isEmpty, stroke.cap == .butt,
      stroke.colour.opacity == 1, !role.hasSuffix("weight")
    else { return nil }
    let points = path.points
    let isStraight = zip(points, points.dropFirst()).allSatisfy { a, b in
      (a.x == b.x) != (a.y == b.y)
    }
    return points.count > 1 && isStraight ? stroke : nil
  }
}

extension Ground {
  /// Of the outermost three points of the page.
  fileprivate var coloursAtTheEdge: Set<UInt32> {
    get throws {
      let (width, height) = (page.width, page.height)
      return try [
        Rect(x: 0, y: 0, width: width, height: 3),
        Rect(x: 0, y: height - 3, width: width, height: 3),
        Rect(x: 0, y: 0, width: 3, height: height),
        Rect(x: width - 3, y: 0, width: 3, height: height),
      ].reduce(into: []) { $0.formUnion(try colours(in: $1)) }
    }
  }
}
