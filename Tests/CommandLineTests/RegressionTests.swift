import Foundation
import Testing

@testable import Sweeps

@Suite struct `A sweep of regression` {
  private static let spec = """
    { "name": "numbers", "datasets": ["DATA"], "networks": [{"hidden": [6]NETWORK}],
      "activations": ["tanh"], "optimizers": [{"kind": "adam", "learning_rate": 0.02}],
      "training": {"epochs": 12, "loss": {"kind": "huber", "delta": 0.5}}, "seeds": [0, 1],
      "plots": {"figures": ["boundary", "loss", "accuracy", "card", "network"]} }
    """

  @Test(
    arguments: [
      ("sine", ""), ("multi_gauss", #", "features": ["x1", "x2^2", "sin(x1)"]"#),
      ("friedman1", ""),
    ])
  func `tells R² and root mean square in its files, draws all, and runs again`(
    _ data: String, _ network: String
  ) throws {
    let folder = try Folder()
    let spec = Self.spec.replacing("DATA", with: data).replacing("NETWORK", with: network)
    let trained = try Program.run([try folder.write(spec, to: "numbers.json")], in: folder.url)
    #expect(trained.status == 0, "\(trained.errors)")
    for (word, isThere) in [
      ("validation_r2", true), ("validation_rmse", true), ("validation_accuracy", false),
    ] {
      #expect(trained.output.contains(word) == isThere, "\(trained.output)")
    }
    let place = folder.url.appendingPathComponent("outputs/numbers")
    let summary = try String(
      contentsOf: place.appendingPathComponent("summary.csv"), encoding: .utf8)
    #expect(summary.contains("train_loss,train_r2,train_rmse,validation_loss,validation_r2"))
    let runs = try FileManager.default.contentsOfDirectory(
      atPath: place.appendingPathComponent("runs").path)
    let run = "outputs/numbers/runs/\(try #require(runs.first))/seed-1"
    let metrics = try String(
      contentsOf: folder.url.appendingPathComponent("\(run)/metrics.csv"), encoding: .utf8)
    #expect(
      metrics.hasPrefix(
        "epoch,train_loss,train_r2,train_rmse,validation_loss,validation_r2,validation_rmse,"))
    let again = try Program.run(["rerun", run], in: folder.url)
    #expect(again.output.hasPrefix("identical: metrics, weights, boundary.png"), "\(again.output)")
    let picture = "outputs/numbers/accuracy/\(runs[0])_seed-0.png"
    let fromPicture = try Program.run(["rerun", picture], in: folder.url)
    #expect(fromPicture.output == "identical: metrics, accuracy.png\n", "\(fromPicture.errors)")
    let compared = try Program.run(
      ["compare", run, run.replacing("seed-1", with: "seed-0")], in: folder.url)
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("Difference of two runs, seed 1 vs seed 0"))
    #expect(compared.output.contains("apart over the "))
    #expect(compared.output.contains("; validation R² "))
  }

  @Test func `draws errors and a plane that were asked for, and renders them again`() throws {
    let folder = try Folder()
    let spec = """
      { "name": "numbers", "datasets": ["friedman1"], "networks": [{"hidden": [6]}],
        "activations": ["tanh", "relu"], "optimizers": ["adam"], "training": {"epochs": 3},
        "plots": {"accuracy_scale": "error", "plane": [1, 4]} }
      """
    let trained = try Program.run([try folder.write(spec, to: "numbers.json")], in: folder.url)
    #expect(trained.status == 0 && !trained.errors.contains("warning"), "\(trained.errors)")
    let names = [
      "boundary/tanh_seed-0.png", "accuracy/tanh_seed-0.png", "sheets/contact-sheet.png",
    ]
    let place = folder.url.appendingPathComponent("outputs/numbers")
    let before = try names.map { try Data(contentsOf: place.appendingPathComponent($0)) }
    let sweep = try String(contentsOf: place.appendingPathComponent("sweep.json"), encoding: .utf8)
    #expect(sweep.contains("\"accuracy_scale\": \"1 − R²\""))
    let rendered = try Program.run(["render", "outputs/numbers"], in: folder.url)
    #expect(rendered.status == 0, "\(rendered.errors)")
    #expect(try names.map { try Data(contentsOf: place.appendingPathComponent($0)) } == before)
    let again = try Program.run(["rerun", "outputs/numbers/\(names[1])"], in: folder.url)
    #expect(again.output == "identical: metrics, accuracy.png\n", "\(again.errors)")
    let compared = try Program.run(
      ["compare", "outputs/numbers/\(names[0])", "outputs/numbers/boundary/relu_seed-0.png"],
      in: folder.url)
    #expect(compared.output.contains("apart over the area"), "\(compared.errors)")
  }
}
