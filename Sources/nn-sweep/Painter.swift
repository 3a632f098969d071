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
    try files(figure, command: command, notes: notes).map { format, bytes in
      let path = "\(name).\(format.rawValue)"
      try Files.write(bytes, to: path)
      return path
    }
  }

  /// The bytes of a picture in each format that the plots have.
  func files(
    _ figure: any Figure, command: String, notes: [PNGEncoder.Note]
  ) throws(PaintingError) -> [(format: PictureFormat, bytes: [UInt8])] {
    let drawing = figure.drawing(scale: Double(plots.scale))
    let notes = try about(figure, command) + notes + fonts(of: drawing)
    var files: [(format: PictureFormat, bytes: [UInt8])] = []
    for format in plots.formats {
      files.append((format, try encode(drawing, as: format, notes: notes)))
    }
    return files
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
      do throws(PaintingError) {
        try canvas.paint(drawing)
        return try png.encode(canvas, notes: notes)
      } catch {
        // Cairo's objects stay as broken as they once were.
        canvas = try Canvas()
        throw error
      }
    case .svg: return try svg.encode(drawing, notes: notes)
    case .pdf: return try pdf.encode(drawing, notes: notes)
    }
  }
}
