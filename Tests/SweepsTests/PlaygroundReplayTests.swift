import Datasets
import NeuralNetworks
import Testing
import Training

@testable import Sweeps

/// `Fixtures/playground.json`, made by `Fixtures/playground.py`.
private struct Playground: Decodable {
  struct Page: Decodable, CustomTestStringConvertible, Sendable {
    let address: String
    /// By epoch, of the training and the test points.
    let losses: [String: [Double]]

    var testDescription: String { String(address.drop { $0 != "#" }) }
  }

  let pages: [Page]

  static let recorded: Playground = load("playground")
}

/// The page computes in 64 bits, training here in 32: the losses agree to as many digits as those leave,
/// more than the three that the page shows.
struct `The spec of a page of TensorFlow Playground with a seed` {
  @Test(arguments: Playground.recorded.pages)
  fileprivate func `trains what the page trains`(_ page: Playground.Page) throws {
    let epochs = try page.losses.map { (try #require(Int($0)), $1) }.sorted { $0.0 < $1.0 }
    let reading = Reading(try PlaygroundPage(address: page.address).spec.prettyText)
    #expect(reading.rendered == "")
    let run = try #require(reading.plan?.first).run
    var recipe = run.recipe
    recipe.epochs = try #require(epochs.last).0
    let data = try run.data(NearbyFiles([:]))
    let inputs = run.features.isEmpty ? data : data.described(by: run.features)
    let history = recipe.train(on: inputs).history.epochs
    // The page has half of the squared error of numbers.
    let factor: Double = recipe.loss.isRegression ? 0.5 : 1
    for (epoch, losses) in epochs {
      let own = factor * Double(history[epoch].validation.loss)
      #expect(abs(own - losses[1]) < 5e-7, "epoch \(epoch)")
      if epoch == 0 {
        #expect(abs(factor * Double(history[0].train.loss) - losses[0]) < 5e-7)
      }
    }
  }

  /// What a port of the page's own source gives, loss of the training and of the test points.
  @Test(arguments: [
    (0, "0", [0.4994400968, 0.5011900890]), (0, "1", [0.4975783781, 0.4981158484]),
    (0, "10", [0.4862745708, 0.4842224294]), (0, "50", [0.0828365822, 0.0918138822]),
    (0, "100", [0.0103956732, 0.0115623639]), (1, "100", [0.0417020076, 0.0517772491]),
    (2, "100", [0.0005007018, 0.0005567520]), (3, "500", [0.1601722905, 0.2754618841]),
    (4, "100", [0.0049638131, 0.0056098423]), (5, "100", [0.1095647800, 0.1349807073]),
    (6, "100", [0.2872222407, 0.2914074227]),
  ])
  func `is held by losses of the page's source`(
    _ page: Int, _ epoch: String, _ losses: [Double]
  ) throws {
    let recorded = try #require(Playground.recorded.pages[page].losses[epoch])
    for (own, other) in zip(recorded, losses) { #expect(abs(own - other) < 1e-8) }
  }

  @Test func `has losses of every data set, input, activation and penalty of the page`() {
    let words = Set(Playground.recorded.pages.flatMap { $0.address.split { "#&=".contains($0) } })
    for key in ["dataset", "regDataset", "activation", "regularization"] {
      let some = PlaygroundKey.words[key] ?? [:]
      for word in some.keys where word != "none" && word != PlaygroundKey.usual[key] {
        #expect(words.contains { $0 == word }, "\(word)")
      }
    }
    for input in PlaygroundKey.inputs {
      #expect(words.contains { $0 == input.key } || input.isUsual)
    }
  }
}
