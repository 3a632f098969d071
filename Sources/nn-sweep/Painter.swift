import CairoRendering
import Figures
import Plotting
import Sweeps

/// Paints figures and writes their files, one after another on the same canvas.
final class Painter {
  private let plots: Plots
  private var canvas: Canvas
  private var png: PNGEncoder
  private let svg: SVGEncoder
  private let pdf: PDFEncoder

  init(_ plots: Plots = Plots()) throws(PaintingError) {
    self.plots = plots
    canvas = try Canvas()
    png = try PNGEncoder(level: plots.pngLevel)
    svg = try SVGEncoder()
    pdf = try PDFEncoder()
  }

  /// Writes a picture of a run, with what decides its numbers and how it went.
  ///
  /// - Parameter name: The path without the extensions, which follow from the formats.
  func write(
    _ figure: any Figure, of result: RunResult, in sweep: String, named name: String
  ) throws {
    try write(
      figure, command: result.item.command(in: sweep),
      notes: [
        PNGEncoder.Note("nn-sweep:config", result.item.identity),
        PNGEncoder.Note("nn-sweep:metrics", result.summary.canonicalText),
      ], named: name)
  }

  /// Writes a file in each format that the plots have.
  ///
  /// - Parameters:
  ///   - command: What draws the picture.
  ///   - name: The path without the extensions.
  /// - Returns: The files' paths.
  @discardableResult
  func write(
    _ figure: any Figure, command: String, notes: [PNGEncoder.Note] = [], named name: String
  ) throws -> [String] {
    let drawing = figure.drawing(scale: Double(plots.scale))
    let notes = try about(figure, command) + notes + fonts(of: drawing)
    return try plots.formats.map { format in
      let path = "\(name).\(format.rawValue)"
      let file = try encode(drawing, as: format, notes: notes)
      try Files.write(file, to: path)
      return path
    }
  }

  /// Writes a file in the format that its extension names, PNG where it names none.
  ///
  /// The file appears whole or not at all.
  func write(
    _ figure: any Figure, command: String, notes: [PNGEncoder.Note] = [], to path: String
  ) throws {
    let format = PictureFormat.allCases.first { path.hasSuffix(".\($0.rawValue)") } ?? .png
    let drawing = figure.drawing(scale: Double(plots.scale))
    let notes = try about(figure, command) + notes + fonts(of: drawing)
    try Files.write(try encode(drawing, as: format, notes: notes), to: path)
  }

  private func about(_ figure: any Figure, _ command: String) -> [PNGEncoder.Note] {
    [
      PNGEncoder.Note("Title", figure.title),
      PNGEncoder.Note("Description", figure.altText),
      PNGEncoder.Note("Software", "nn-sweep \(Version.text)"),
      PNGEncoder.Note("nn-sweep:command", command),
    ]
  }

  /// Says so where a picture depends on the fonts of the machine.
  private func fonts(of drawing: Drawing) throws(PaintingError) -> [PNGEncoder.Note] {
    let texts = drawing.foreignTexts
    guard !texts.isEmpty else { return [] }
    if let character = try canvas.missingCharacter(in: texts) {
      Warning.missingCharacter(character).tell()
    }
    if let text = texts.first(where: { $0.needsShaping }) { Warning.unshaped(text).tell() }
    return [PNGEncoder.Note("nn-sweep:fonts", "system")]
  }

  private func encode(
    _ drawing: Drawing, as format: PictureFormat, notes: [PNGEncoder.Note]
  ) throws(PaintingError) -> [UInt8] {
    switch format {
    case .png:
      try canvas.paint(drawing)
      return try png.encode(canvas, notes: notes)
    case .svg: return try svg.encode(drawing, notes: notes)
    case .pdf: return try pdf.encode(drawing, notes: notes)
    }
  }
}

extension Plan.Item {
  /// What trains and draws this run alone.
  fileprivate func command(in sweep: String) -> String {
    "nn-sweep \(sweep).json --config '\(configuration.name)' --seed \(seed)"
  }
}
