import CairoRendering
import Figures
import Plotting
import Sweeps
import Testing

/// What the pictures are as files.
@Suite struct FileTests {
  /// Figures of as much data as usual, and the largest file in thousands of bytes that each may be.
  private static let limits: [(name: String, figure: any Figure, limit: Int)] = {
    let moons = SampleRun("moons", SampleRun.moons(1250), logits: SampleRun.wave)
    let runs = [moons] + SampleRun.usual
    let view = SampleSweep(data: SampleRun.moons(1250)).view
    return runs.map { ("boundary of \($0.name)", $0.view.map, 250) }
      + runs.prefix(2).flatMap { run in
        [Picture.loss, .accuracy].map {
          ("\($0) of \(run.name)", $0.figure(of: run.view, scales: run.scales), 60)
        }
      }
      + runs.map {
        (
          "card of \($0.name)", RunCard($0.view, scales: $0.scales, id: "4f1c9a2e", version: ""),
          350
        )
      }
      + SheetGrid.grids(view, by: SheetAxes(view)).flatMap { grid in
        SheetTile.allCases.flatMap { tile in
          ContactSheet.pages(view, grid, tile: tile).map { ("\(tile) sheet", $0, 600) }
        }
      }
  }()

  @Test func `a picture for print is not larger than it must be`() throws {
    var canvas = try Canvas()
    var png = try PNGEncoder(level: 9)
    for (name, figure, limit) in Self.limits {
      try canvas.paint(figure.drawing)
      let file = try png.encode(canvas)
      #expect(file.count <= 1000 * limit, "\(name): \(file.count)")
    }
  }
}
