import Figures
import Plotting
import Testing

/// One figure of one sample run.
struct Sheet: Sendable, CustomStringConvertible {
  let run: SampleRun
  let kind: Picture
  let figure: any Figure
  let drawing: Drawing

  init(_ run: SampleRun, _ kind: Picture, scale: Double = 2) {
    self.run = run
    self.kind = kind
    figure = kind.figure(of: run.view, scales: run.scales)
    drawing = figure.drawing(scale: scale)
  }

  /// Every figure of every sample run.
  static let all = SampleRun.all.flatMap { run in Picture.allCases.map { Sheet(run, $0) } }

  static func named(_ name: String, _ kind: Picture) throws -> Sheet {
    try #require(all.first { $0.run.name == name && $0.kind == kind })
  }

  var description: String { "\(kind) of \(run.name)" }
}

extension Drawing {
  /// All marks, also those inside clips.
  var flat: [Mark] { marks.flatMap { $0.flat } }

  func texts(_ role: String? = nil) -> [Text] {
    flat.compactMap { mark in
      guard case .text(let text) = mark.shape, role == nil || mark.role == role else { return nil }
      return text
    }
  }

  func strings(_ role: String? = nil) -> [String] { texts(role).map { $0.string } }

  func places(_ role: String) -> [Point] {
    flat.filter { $0.role == role }.flatMap { mark -> [Point] in
      if case .markers(_, let places) = mark.shape { places } else { [] }
    }
  }

  func paths(_ role: String) -> [Path] {
    flat.filter { $0.role == role }.compactMap { mark in
      switch mark.shape {
      case .stroke(let path, _), .fill(let path, _), .hatch(let path, _): path
      default: nil
      }
    }
  }

  var clips: [Rect] {
    marks.compactMap { if case .clipped(let rect, _) = $0.shape { rect } else { nil } }
  }

  func has(_ role: String) -> Bool { flat.contains { $0.role == role } }
}

extension Mark {
  var flat: [Mark] {
    if case .clipped(_, let marks) = shape { marks.flatMap { $0.flat } } else { [self] }
  }

  /// All places that the mark is made of.
  var places: [Point] {
    switch shape {
    case .stroke(let path, _), .fill(let path, _), .hatch(let path, _): path.points
    case .markers(_, let places): places
    case .text(let text): [text.start]
    case .image(_, let rect): [Point(rect.minX, rect.minY), Point(rect.maxX, rect.maxY)]
    case .clipped(_, let marks): marks.flatMap { $0.places }
    }
  }
}

extension Path {
  var points: [Point] {
    steps.flatMap { step -> [Point] in
      switch step {
      case .move(let p), .line(let p): [p]
      case .curve(let a, let b, let p): [a, b, p]
      case .circle(let centre, _): [centre]
      case .close: []
      }
    }
  }
}
