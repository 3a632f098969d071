import CairoRendering
import Figures
import Sweeps

/// Paints figures and writes them as PNG files, one after another on the same canvas.
final class Painter {
  private var canvas: Canvas
  private var encoder: PNGEncoder

  init() throws(PaintingError) {
    canvas = try Canvas()
    encoder = try PNGEncoder()
  }

  /// Writes a picture of a run, with what decides its numbers and how it went.
  func write(_ figure: any Figure, of result: RunResult, in sweep: String, to path: String) throws {
    try write(
      figure, command: result.item.command(in: sweep),
      notes: [
        PNGEncoder.Note("nn-sweep:config", result.item.run.identity),
        PNGEncoder.Note("nn-sweep:metrics", result.summary.canonicalText),
      ], to: path)
  }

  /// The file appears whole or not at all.
  ///
  /// - Parameter command: What draws the picture.
  func write(
    _ figure: any Figure, command: String, notes: [PNGEncoder.Note] = [], to path: String
  ) throws {
    try canvas.paint(figure.drawing)
    let about = [
      PNGEncoder.Note("Title", figure.title),
      PNGEncoder.Note("Description", figure.altText),
      PNGEncoder.Note("Software", "nn-sweep \(Version.text)"),
      PNGEncoder.Note("nn-sweep:command", command),
    ]
    try Files.write(try encoder.encode(canvas, notes: about + notes), to: path)
  }
}

extension Plan.Item {
  /// What trains and draws this run alone.
  fileprivate func command(in sweep: String) -> String {
    "nn-sweep \(sweep).json --config '\(configuration.name)' --seed \(seed)"
  }
}
