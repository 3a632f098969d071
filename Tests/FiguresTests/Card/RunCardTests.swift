import CairoRendering
import Figures
import NeuralNetworks
import Plotting
import Sweeps
import Testing

@Suite struct RunCardTests {
  /// Runs that differ in what stands on a card.
  private static let names = [
    "moons", "ten classes", "long labels", "diverged", "never finite", "stopped", "one epoch",
    "one point", "unequal ranges", "four features", "one feature", "one feature, three classes",
    "no validation",
  ]

  private func card(_ run: SampleRun) -> RunCard {
    RunCard(run.view, scales: run.scales, id: "4f1c9a2e", version: "nn-sweep 1.0.0")
  }

  @Test(arguments: names)
  func `texts are large enough, on the page and apart; all can be painted`(
    _ name: String
  ) throws {
    var canvas = try Canvas()
    for scale in name == "moons" ? [1.0, 2, 3] : [1] {
      let drawing = card(try SampleRun.named(name)).drawing(scale: scale)
      #expect(drawing.faultsOfTexts == [])
      #expect(drawing.nowhere == [])
      #expect(drawing.blurredLines == [])
      try canvas.paint(drawing)
      #expect(canvas.width == Int(800 * scale))
    }
  }

  @Test func `a card has the marks of the single pictures`() throws {
    for run in try ["moons", "ten classes", "diverged"].map({ try SampleRun.named($0) }) {
      let drawing = card(run).drawing
      let single = Picture.allCases.map {
        $0.figure(of: run.view, scales: run.scales).drawing
      }
      let roles = [
        "train label", "validation label", "best label", "key wrong", "key sets", "key class",
        "failure", "result",
      ]
      for role in roles {
        let words = role == "result" ? Array(single.prefix(1)) : single
        #expect(
          drawing.strings(role).sorted() == words.flatMap { $0.strings(role) }.sorted(),
          "\(run): \(role)")
      }
      for role in ["train ring", "validation ring", "train point", "validation point"] {
        #expect(drawing.places(role).count == single[0].places(role).count, "\(run): \(role)")
      }
    }
  }

  @Test func `one title of epochs serves both curves`() throws {
    let drawing = card(try SampleRun.named("moons")).drawing
    #expect(drawing.strings("x title") == ["x₁", "epoch"])
    #expect(drawing.strings("y title").count == 3)
  }

  @Test func `the run, the program and how the run was made stand on the card`() throws {
    let run = try SampleRun.named("moons")
    let words = card(run).drawing.strings().joined(separator: "\n")
    for part in run.view.title
      + [run.view.dataset, run.view.network, run.view.training, "4f1c9a2e", "nn-sweep 1.0.0"]
    {
      #expect(words.contains(part))
    }
  }

  @Test func `what holds training back stands under it, at any length`() throws {
    for name in ["moons", "long labels", "diverged"] {
      var run = try SampleRun.named(name)
      #expect(!card(run).drawing.has("regime"))
      run.view.regime = ["schedule warm_up, total iters 10; from 10 cosine", "l2 0.01"]
      let short = card(run).drawing
      #expect(
        short.strings("regime") == ["training:   " + run.view.regime.joined(separator: "   ")])
      #expect(short.faultsOfTexts == [])
      run.view.regime += Array(repeating: "clip norm, max norm 2", count: 9)
      #expect(card(run).drawing.faultsOfTexts == [])
    }
  }

  private func diagnosis(
    _ activities: [(String, LayerActivity)], failure: FirstNotFinite? = nil
  ) throws -> Drawing {
    var run = try SampleRun.named("moons")
    run.view.diagnosis = RunDiagnosis(
      hiddenLayers: activities.map { .init(activation: $0.0, activity: $0.1) },
      calibrationError: 0.0314, firstNotFinite: failure)
    return card(run).drawing
  }

  @Test func `one line tells what strikes in the diagnosis, and fits`() throws {
    let relu = LayerActivity(dead: 0.25, saturatedLow: nil, saturatedHigh: nil)
    let tanh = LayerActivity(dead: nil, saturatedLow: 0.4, saturatedHigh: 0.15)
    let healthy = LayerActivity(dead: nil, saturatedLow: 0.1, saturatedHigh: 0.15)
    let zeros = LayerActivity(dead: 0, saturatedLow: 0.9, saturatedHigh: 0.01)
    for (activities, words) in [
      ([], "calibration error 3.1%"), ([("tanh", healthy)], "calibration error 3.1%"),
      ([("relu6", zeros)], "calibration error 3.1%"),
      ([("relu", relu)], "25.0% of units dead   calibration error 3.1%"),
      (
        [("relu", relu), ("tanh", tanh)],
        "layer 1: 25.0% of units dead   layer 2: 55.0% of activations saturated"
      ),
    ] {
      let drawing = try diagnosis(activities)
      #expect(drawing.strings("diagnosis") == [words])
      #expect(drawing.faultsOfTexts == [])
    }
    let failure = FirstNotFinite(
      epoch: 12, losses: [.trainLoss], layers: [0, 1], cause: .learningRate,
      reason: "gradient norm 0.62 in epoch 1, 3.1e17 in epoch 11")
    let drawing = try diagnosis([("relu", relu)], failure: failure)
    let line = try #require(drawing.strings("diagnosis").first)
    #expect(
      line == "learning rate too large: gradient norm 0.62 in epoch 1, 3.1e17 in epoch 11")
    #expect(drawing.faultsOfTexts == [])
    #expect(card(try SampleRun.named("moons")).drawing.strings("diagnosis") == [])
  }

  @Test func `many classes make the card longer, not narrower`() throws {
    let (few, many) = (try SampleRun.named("moons"), try SampleRun.named("ten classes"))
    #expect(card(few).drawing.size == Size(800, 470))
    #expect(card(many).drawing.size.width == 800)
    #expect(card(many).drawing.size.height > 470)
  }

  @Test(arguments: ["moons", "diverged"])
  func `a card is as it was recorded`(_ name: String) throws {
    let drawing = card(try SampleRun.named(name)).drawing
    #expect(drawing.outline == (try drawing.recordedOutline("\(name) card")))
  }

  @Test func `the words of a card tell the result in 300 characters`() throws {
    for run in SampleRun.all {
      #expect((1...300).contains(card(run).altText.count), "\(run)")
    }
    #expect(
      card(try SampleRun.named("diverged")).altText
        .contains("the run diverged at epoch 40 of 200"))
  }
}
