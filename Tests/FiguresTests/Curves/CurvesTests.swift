import Datasets
import Figures
import Foundation
import NeuralNetworks
import Plotting
import Sweeps
import Testing

@Suite struct CurvesTests {
  static func drawing(_ name: String, _ kind: Picture) throws -> Drawing {
    try Sheet.named(name, kind).drawing
  }

  /// The labels of an axis as places and values.
  static func axis(_ drawing: Drawing, _ role: String) -> (place: (Double) -> Double, count: Int) {
    let ticks = drawing.texts(role).compactMap { text in
      Double(text.string.filter { $0 != "%" }).map {
        (
          value: $0,
          place: role == "x label" ? text.origin.x : text.origin.y - text.font.capHeight / 2
        )
      }
    }
    let (a, b) = (ticks[0], ticks[ticks.count - 1])
    return (
      { a.place + ($0 - a.value) / (b.value - a.value) * (b.place - a.place) }, ticks.count
    )
  }

  @Test(arguments: [Picture.loss, .accuracy])
  func `every epoch stands where the axes say, train at mid-epoch`(_ kind: Picture) throws {
    let run = try SampleRun.named("moons")
    let drawing = Sheet(run, kind).drawing
    let (x, y) = (Self.axis(drawing, "x label").place, Self.axis(drawing, "y label").place)
    let train = try #require(drawing.paths("train curve").first).points
    let validation = try #require(drawing.paths("validation curve").first).points
    #expect(train.count == 201 && validation.count == 201)
    for (n, epoch) in run.view.history.epochs.enumerated() {
      func value(_ metrics: Metrics) -> Double {
        kind == .loss ? Double(metrics.loss) : 100 * Double(metrics.accuracy)
      }
      #expect((train[n].x - x(max(0, Double(n) - 0.5))).magnitude < 0.25)
      #expect((validation[n].x - x(Double(n))).magnitude < 0.25)
      #expect((train[n].y - y(value(epoch.train))).magnitude < 0.25)
      #expect((validation[n].y - y(value(epoch.validation))).magnitude < 0.25)
    }
  }

  @Test func `the best epoch is the first with the lowest validation loss`() throws {
    for run in SampleRun.all where run.view.epochs > 1 {
      let epochs = run.view.history.epochs
      let losses = epochs.map { $0.validation.loss }
      guard let lowest = losses.filter({ $0.isFinite }).min(),
        let first = losses.firstIndex(of: lowest)
      else { continue }
      let label = try #require(Sheet(run, .loss).drawing.strings("best label").first)
      #expect(label.hasSuffix("epoch \(first)"), "\(run.name)")
      #expect(label.hasPrefix("best \(Numeral.loss(lowest))"), "\(run.name)")
      let other = try #require(Sheet(run, .accuracy).drawing.strings("best label").first)
      #expect(other.hasPrefix("best epoch \(first) · "), "\(run.name)")
    }
  }

  @Test func `the numbers beside the curves are the final ones`() throws {
    let run = try SampleRun.named("moons")
    let percent = { (m: Metrics, n: Int) in
      String(format: n < 100 ? "%.0f%%" : "%.1f%%", 100 * Double(m.accuracy))
    }
    let loss = Sheet(run, .loss).drawing
    #expect(
      loss.strings("validation label") == [
        "validation", String(format: "%.3f", run.view.validation.loss),
      ])
    #expect(loss.strings("train label") == ["train", String(format: "%.3f", run.view.train.loss)])
    #expect(
      loss.strings("result") == [
        "validation loss " + String(format: "%.3f", run.view.validation.loss)
      ])
    let accuracy = Sheet(run, .accuracy).drawing
    #expect(
      accuracy.strings("validation label") == ["validation", percent(run.view.validation, 80)])
    #expect(accuracy.strings("train label") == ["train", percent(run.view.train, 80)])
  }

  @Test func `a run that diverged has a hatch, a cross, its epoch and its last number`() throws {
    let drawing = try Self.drawing("diverged", .loss)
    #expect(drawing.has("hatch") && drawing.places("cross").count == 1)
    #expect(drawing.strings("failure") == ["diverged at epoch 40: loss NaN"])
    #expect(drawing.strings("ending") == ["diverged at epoch 40 of 200"])
    let last = try #require(drawing.paths("validation curve").first?.points.last)
    let x = Self.axis(drawing, "x label").place
    #expect((last.x - x(39)).magnitude < 0.25)
    #expect(drawing.strings("x label").last == "200")
    #expect(drawing.strings("validation label").allSatisfy { $0 != "NaN" })
  }

  @Test func `a run without a finite loss has empty axes from 0 to 1`() throws {
    let drawing = try Self.drawing("never finite", .loss)
    #expect(drawing.strings("failure") == ["diverged at epoch 1: no finite value"])
    #expect(drawing.strings("y label") == ["0.0", "0.5", "1.0"])
    #expect(drawing.has("hatch") && !drawing.has("validation curve"))
  }

  @Test func `an only point below the axis is told by its arrow alone`() throws {
    let run = try SampleRun.named("moons")
    var view = run.view
    view.history.epochs = [
      History.Epoch(
        number: 0, train: Metrics(loss: 1, accuracy: 0.3),
        validation: Metrics(loss: 1, accuracy: 0.2), gradientNorm: nil, learningRate: nil)
    ]
    let drawing = AccuracyCurves(view, scales: run.scales).drawing(scale: 2)
    let dots = drawing.flat.filter { mark in
      if case .markers = mark.shape { mark.role.hasSuffix("curve") } else { false }
    }
    #expect(dots == [])
    #expect(drawing.strings("beyond the axis").contains { $0.hasPrefix("▼") })
  }

  @Test func `a run that was stopped tells whose weights it kept`() throws {
    let run = try SampleRun.named("stopped")
    var view = run.view
    view.restored = 42
    let drawing = LossCurves(view, scales: run.scales).drawing(scale: 2)
    #expect(drawing.strings("ending") == ["stopped at epoch 57 of 200, weights of 42"])
  }

  @Test func `a run that was stopped keeps the whole axis of epochs`() throws {
    let drawing = try Self.drawing("stopped", .loss)
    #expect(drawing.strings("stopped") == ["stopped"] && drawing.has("stop line"))
    #expect(drawing.strings("ending") == ["stopped at epoch 57 of 200"])
    #expect(drawing.strings("x label").last == "200")
  }

  @Test func `a run that the time limit ended says so`() throws {
    let drawing = try Self.drawing("out of time", .loss)
    #expect(drawing.strings("stopped") == ["time limit"] && drawing.has("stop line"))
    #expect(drawing.strings("ending") == ["time limit at epoch 57 of 200"])
    let map = DecisionMap(try SampleRun.named("out of time").view).drawing(scale: 2)
    #expect(map.strings("failure") == ["time limit at epoch 57"] && map.has("cross"))
  }

  @Test(arguments: ["one epoch", "no epochs"], [Picture.loss, .accuracy])
  func `single points are dots with their values, and none is the best`(
    _ name: String, _ kind: Picture
  ) throws {
    let drawing = try Self.drawing(name, kind)
    let count = name == "one epoch" ? 4 : 2
    #expect(drawing.paths("validation curve").isEmpty)
    #expect(drawing.places("validation curve").count + drawing.places("train curve").count == count)
    #expect(drawing.strings("value label").count == count)
    #expect(!drawing.has("best line"))
    #expect(drawing.strings("x label") == ["0", "1"])
  }

  @Test func `no single value sets the range; what is beyond has an arrow and its value`() throws {
    let drawing = try Self.drawing("infinite loss", .loss)
    #expect(Set(drawing.strings("beyond the axis")) == ["▲ 1.00·10¹²", "▲ ∞"])
    #expect(drawing.strings("y label") == ["0.0", "0.2", "0.4", "0.6"])
    #expect(try Self.drawing("infinite loss", .accuracy).strings("beyond the axis") == ["▼ 10%"])
  }

  @Test func `a loss of nothing stands at the floor of a logarithmic axis`() throws {
    let drawing = try Self.drawing("loss of nothing", .loss)
    #expect(drawing.strings("y title") == ["binary cross-entropy, log scale"])
    #expect(drawing.strings("beyond the axis") == ["▼ 0"], "once for both curves")
    let curve = try #require(drawing.paths("validation curve").first).points
    let bottom = try #require(drawing.paths("x axis").first?.points.first).y
    #expect((curve.map { $0.y }.max() ?? 0) <= bottom + 0.5)
  }

  @Test func `all right is a line inside the plot`() throws {
    let drawing = try Self.drawing("perfect", .accuracy)
    let curve = try #require(drawing.paths("validation curve").first).points
    #expect(((curve.map { $0.y }.min() ?? 0) - 76).magnitude < 1e-9)
    #expect(drawing.strings("y label").last == "100%")
  }

  @Test func `thousands of epochs are no more points than pixels can show`() throws {
    let curve = try #require(
      try Self.drawing("thousands of epochs", .loss).paths("validation curve").first
    ).points
    #expect(curve.count <= 2 * 701 + 2)
  }

  @Test func `the majority class is the share of the most frequent label`() throws {
    let run = try SampleRun.named("four blobs")
    let labels = run.view.data.validation.labels
    let share = (0..<4).map { k in labels.count { $0 == k } }.max().map {
      Double($0) / Double(labels.count)
    }
    let drawing = Sheet(run, .accuracy).drawing
    #expect(
      drawing.strings("majority label") == [
        String(format: "majority class %.0f%%", 100 * (share ?? 0))
      ])
  }

  @Test func `the majority's line has its name on it or next to it`() throws {
    let crowded = ["moons", "many points", "one class", "diverged", "stopped", "infinite loss"]
    let drawings =
      SampleRun.all.map { (name: $0.name, Sheet($0, .accuracy).drawing) }
      + SampleRun.all.filter { crowded.contains($0.name) }.map {
        ("card of \($0.name)", RunCard.sample($0).drawing)
      }
    for (name, drawing) in drawings {
      let lines = drawing.paths("majority line").flatMap { $0.points }
      #expect(drawing.texts("majority label").count == 1 && !lines.isEmpty, "\(name)")
      for text in drawing.texts("majority label") {
        let (box, y) = (text.bounds, try #require(lines.first).y)
        #expect(max(box.minY - y, y - box.maxY) <= 6, "\(text.string)")
        #expect(
          lines.allSatisfy { $0.x <= box.minX || $0.x >= box.maxX || box.minY > y || box.maxY < y })
      }
    }
  }

  @Test func `arrows stand where a curve leaves the plot, also on a card`() throws {
    for name in ["infinite loss", "loss of nothing"] {
      let drawing = RunCard.sample(try SampleRun.named(name)).drawing
      let edges = drawing.paths("x axis").flatMap { $0.points.map { $0.y } }
      for text in drawing.texts("beyond the axis") {
        let tops = edges.map { $0 - 128 }
        let edge = text.string.hasPrefix("▲") ? tops : edges
        let distance = edge.map { ($0 - text.bounds.centre.y).magnitude }.min() ?? .infinity
        #expect(distance < 12, "\(name): \(text.string)")
      }
    }
  }

  @Test(arguments: [AccuracyScale.accuracy, .error])
  func `all percentages of a picture have the same digits`(_ scale: AccuracyScale) throws {
    for run in SampleRun.all where run.view.epochs > 1 {
      let drawing = AccuracyCurves(run.view, scales: run.scales(scale)).drawing
      let roles = ["train label", "validation label", "best label", "majority label", "result"]
      let numbers = roles.flatMap { drawing.strings($0) }.flatMap {
        $0.matches(of: /[0-9.]+%/).map { String($0.output.dropLast()) }
      }
      let decimals = Set(numbers.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 })
      #expect(decimals.count == 1, "\(run): \(numbers)")
    }
  }

  @Test func `curves that end alike have one value under both names`() throws {
    let drawing = try Self.drawing("constant accuracy", .loss)
    #expect(drawing.strings("train label") == ["train,"])
    #expect(drawing.strings("validation label") == ["validation", "0.693"])
    let apart = try Self.drawing("moons", .loss)
    #expect(apart.strings("train label").count == 2)
  }

  @Test func `errors stand on a logarithmic axis in percent`() throws {
    let run = try SampleRun.named("moons")
    let drawing = AccuracyCurves(run.view, scales: run.scales(.error)).drawing
    #expect(drawing.strings("y title") == ["error, log scale"])
    #expect(drawing.strings("result") == ["validation error 6%"])
    let y = Self.logAxis(drawing)
    let curve = try #require(drawing.paths("validation curve").first).points
    for (n, epoch) in run.view.history.epochs.enumerated() {
      let error = 100 * (1 - Double(epoch.validation.accuracy))
      #expect((curve[n].y - y(error)).magnitude < 0.5)
    }
  }

  @Test func `no error at all stands at the floor and says so`() throws {
    let run = try SampleRun.named("perfect")
    let drawing = AccuracyCurves(run.view, scales: run.scales(.error)).drawing
    #expect(drawing.strings("beyond the axis") == ["▼ 0%"])
    let bottom = try #require(drawing.paths("x axis").first?.points.first).y
    let curve = try #require(drawing.paths("validation curve").first).points
    #expect(((curve.last?.y ?? 0) - bottom).magnitude <= 0.5)
  }

  /// Where a value stands by the labels of a logarithmic axis.
  private static func logAxis(_ drawing: Drawing) -> (Double) -> Double {
    let ticks = drawing.texts("y label").compactMap { text in
      Double(text.string.filter { $0 != "%" }).map {
        (log($0), text.origin.y - text.font.capHeight / 2)
      }
    }
    let (a, b) = (ticks[0], ticks[ticks.count - 1])
    return { a.1 + (log($0) - a.0) / (b.0 - a.0) * (b.1 - a.1) }
  }
}

extension RunCard {
  static func sample(_ run: SampleRun) -> RunCard {
    RunCard(run.view, scales: run.scales, id: "4f1c9a2e", version: "nn-sweep 1.0.0")
  }
}
