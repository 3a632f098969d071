import Figures
import Plotting
import Sweeps
import Testing

@Suite struct `Curves of any width` {
  /// Loss and accuracy of a run at a width.
  private static func drawings(
    _ run: SampleRun, _ width: Int, scale: Double = 2
  ) -> [Drawing] {
    let curves: [any Figure] = [
      LossCurves(run.view, scales: run.scales, width: Double(width)),
      AccuracyCurves(run.view, scales: run.scales, width: Double(width)),
      AccuracyCurves(run.view, scales: run.scales(.error), width: Double(width)),
    ]
    return curves.map { $0.drawing(scale: scale) }
  }

  private static func check(_ drawing: Drawing, _ name: String) {
    #expect(drawing.faultsOfTexts == [], "\(name)")
    #expect(drawing.nowhere == [] && drawing.blurredLines == [], "\(name)")
    let lines = ["train curve", "validation curve"].flatMap {
      drawing.paths($0).map { $0.points }
    }
    for text in drawing.texts() where drawing.clips.contains(where: { $0.intersects(text.bounds) })
    {
      let isOnData = lines.contains { line in
        zip(line, line.dropFirst()).contains { text.bounds.meets($0, $1) }
      }
      #expect(!isOnData, "\(name): \(text.string)")
    }
  }

  @Test(arguments: [1.0, 2])
  func `have texts that are large enough, on the page, apart and beside the data`(
    _ scale: Double
  ) throws {
    let runs = SampleRun.endings + SampleRun.usual
    for run in runs where !["many points", "thousands of epochs"].contains(run.name) {
      let step = ["diverged", "long labels"].contains(run.name) ? 5 : 41
      for width in stride(from: 24, through: 600, by: step) {
        for drawing in Self.drawings(run, width, scale: scale) {
          #expect(drawing.size.width == Double(width))
          Self.check(drawing, "\(run.name), \(width) pt")
        }
      }
    }
  }

  @Test func `lose subtitle, axis titles, ticks and key in turn, and are curves alone in the end`()
    throws
  {
    let run = try SampleRun.named("moons")
    let losses = [
      (240, "subtitle"), (220, "y title"), (220, "x title"), (200, "y label"),
      (160, "validation label"), (120, "title"), (120, "x axis"), (48, "train curve"),
    ]
    for (width, role) in losses {
      for (drawing, narrower) in zip(Self.drawings(run, width), Self.drawings(run, width - 1)) {
        #expect(drawing.has(role) && !narrower.has(role), "\(role) at \(width) pt")
      }
    }
    for drawing in Self.drawings(run, 119) {
      #expect(Set(drawing.flat.map { $0.role }) == ["train curve", "validation curve"])
    }
    for drawing in Self.drawings(run, 24) { #expect(drawing.has("validation curve")) }
  }

  @Test func `are so at every single width`() throws {
    let run = try SampleRun.named("stopped")
    for width in 24...600 {
      let drawing = AccuracyCurves(run.view, scales: run.scales, width: Double(width)).drawing
      Self.check(drawing, "\(width) pt")
    }
  }

  @Test func `still show at any width that a run diverged`() throws {
    let run = try SampleRun.named("diverged")
    for width in [24, 47, 48, 119, 120, 239, 1000] {
      for drawing in Self.drawings(run, width) {
        #expect(drawing.has("hatch") && drawing.has("cross"), "\(width) pt")
      }
    }
  }

  @Test func `have their usual layout at 480 points`() throws {
    let run = try SampleRun.named("moons")
    #expect(Self.drawings(run, 480)[0] == LossCurves(run.view, scales: run.scales).drawing)
    #expect(Self.drawings(run, 480)[0].size == Size(480, 300))
  }
}
