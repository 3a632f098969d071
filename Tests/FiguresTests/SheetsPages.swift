import Figures
import Plotting

/// A drawing of a whole sweep, to be asked what is on it.
struct SheetsPage: Sendable {
  let figure: any Figure
  let title: String
  let altText: String
  let drawing: Drawing
  /// All marks, also those inside clips.
  let marks: [Mark]

  init(_ figure: any Figure, scale: Double = 2) {
    self.figure = figure
    title = figure.title
    altText = figure.altText
    drawing = figure.drawing(scale: scale)
    marks = SheetsPage.flat(drawing.marks)
  }

  private static func flat(_ marks: [Mark]) -> [Mark] {
    marks.flatMap { mark in
      if case .clipped(_, let inner) = mark.shape { flat(inner) } else { [mark] }
    }
  }

  var paper: Rect { Rect(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height) }

  /// Where maps and curves are.
  var clips: [Rect] {
    drawing.marks.compactMap { if case .clipped(let frame, _) = $0.shape { frame } else { nil } }
  }

  var texts: [Text] {
    marks.compactMap { if case .text(let text) = $0.shape { text } else { nil } }
  }

  func texts(_ role: String) -> [Text] {
    marks.filter { $0.role == role }
      .compactMap { if case .text(let text) = $0.shape { text } else { nil } }
  }

  func strings(_ role: String) -> [String] { texts(role).map { $0.string } }
  func count(_ role: String) -> Int { marks.count { $0.role == role } }

  /// Boxes of images, in their order.
  func images(_ role: String) -> [(raster: Raster, frame: Rect)] {
    marks.filter { $0.role == role }.compactMap {
      if case .image(let raster, let frame) = $0.shape { (raster, frame) } else { nil }
    }
  }

  /// The points of each line, area or group of markers.
  func points(_ role: String) -> [[Point]] {
    marks.filter { $0.role == role }.map { SheetsPage.points($0.shape) }
  }

  static func points(_ shape: Shape) -> [Point] {
    switch shape {
    case .stroke(let path, _), .fill(let path, _), .hatch(let path, _): points(path)
    case .markers(_, let places): places
    case .text(let text): [text.start]
    case .image(_, let frame): [Point(frame.minX, frame.minY), Point(frame.maxX, frame.maxY)]
    case .clipped(_, let marks): marks.flatMap { points($0.shape) }
    }
  }

  private static func points(_ path: Path) -> [Point] {
    path.steps.flatMap { step -> [Point] in
      switch step {
      case .move(let p), .line(let p): [p]
      case .curve(let a, let b, let p): [a, b, p]
      case .circle(let centre, _): [centre]
      case .close: []
      }
    }
  }
}

extension [Point] {
  /// The box around all.
  var box: Rect {
    let (x, y) = (map { $0.x }, map { $0.y })
    let (left, top) = (x.min() ?? 0, y.min() ?? 0)
    return Rect(x: left, y: top, width: (x.max() ?? 0) - left, height: (y.max() ?? 0) - top)
  }
}
