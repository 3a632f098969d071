import CairoRendering
import NeuralNetworks
import Plotting
import Testing

@testable import Figures

@Suite struct NetworkDiagramTests {
  private func diagram(_ sample: SampleNetwork) -> NetworkDiagram {
    NetworkDiagram(sample.view, network: sample.network)
  }

  @Test(arguments: SampleNetwork.all)
  func `texts are large enough, on the page and apart; all can be painted`(
    _ sample: SampleNetwork
  ) throws {
    var canvas = try Canvas()
    for scale in [1.0, 2] {
      let drawing = diagram(sample).drawing(scale: scale)
      #expect(drawing.faultsOfTexts == [])
      #expect(drawing.nowhere == [])
      #expect(drawing.blurredLines.filter { !$0.hasSuffix("weight") && $0 != "key link" } == [])
      try canvas.paint(drawing)
    }
    #expect((1...300).contains(diagram(sample).altText.count))
  }

  @Test func `a network is as it was recorded`() throws {
    let sample = try #require(SampleNetwork.all.first { $0.name == "four classes" })
    let drawing = diagram(sample).drawing
    #expect(drawing.outline == (try drawing.recordedOutline("four-classes network")))
  }

  @Test func `each node has a picture, each pair of shown neighbours a link`() {
    let drawing = diagram(SampleNetwork.all[0]).drawing
    #expect(drawing.flat.count { $0.role == "node" } == 2 + 16 + 16 + 1)
    let links = drawing.paths("negative weight").count + drawing.paths("positive weight").count
    #expect(links == 2 * 16 + 16 * 16 + 16)
  }

  @Test func `of 64 nodes the first 8 and the 8 strongest others are shown`() throws {
    var network = SampleNetwork.wide.network
    for strong in 40..<48 {
      for to in 0..<64 { network.layers[1].weights[strong, to] = 5 }
    }
    let column = try #require(
      NetworkColumns(
        of: network, area: Rect(x: 0, y: 0, width: 400, height: 264), grid: DeviceGrid(scale: 2)
      ).columns.dropFirst().first)
    #expect(column.nodes.map { $0.index } == Array(0..<8) + Array(40..<48))
    #expect(diagram(SampleNetwork.wide).drawing.strings("nodes left out").count == 2)
    #expect(diagram(SampleNetwork.wide).drawing.strings("nodes left out")[0] == "⋮ 48 more")
  }

  @Test func `no network is wider than 6,000 pixels at any scale`() throws {
    for sample in SampleNetwork.all {
      let drawing = diagram(sample).drawing(scale: 4)
      #expect(drawing.size.width * 4 <= 6000 && drawing.size.height * 4 <= 6000, "\(sample)")
    }
    var canvas = try Canvas()
    try canvas.paint(diagram(SampleNetwork.deepest).drawing(scale: 4))
  }

  @Test func `of too many layers the middle ones are left out, and counted`() throws {
    let drawing = diagram(SampleNetwork.deepest).drawing
    let captions = drawing.strings("caption")
    #expect(captions.first == "input, 2" && captions.last == "sigmoid, 1")
    #expect(drawing.strings("layers left out") == ["\(66 - captions.count) more layers"])
    #expect(captions.count > 10)
    // Between neighbours alone: 2·3 and 3·1 at the ends, 3·3 between.
    let links = drawing.paths("negative weight").count + drawing.paths("positive weight").count
    #expect(links == 2 * 3 + (captions.count - 4) * 9 + 3)
    #expect(diagram(SampleNetwork.all[0]).drawing.strings("layers left out") == [])
  }

  @Test func `layers come closer before any is left out`() throws {
    let sample = try #require(SampleNetwork.all.first { $0.name == "deeper" })
    let drawing = diagram(sample).drawing
    #expect(drawing.strings("caption").count == 16 && !drawing.has("layers left out"))
    #expect(drawing.size.width == 1000)
  }

  @Test func `the nodes that are shown give out what they give among all`() throws {
    let (network, view) = (SampleNetwork.wide.network, SampleNetwork.wide.view)
    let all = NodeOutputs(of: network, over: view).layers
    let some = NodeOutputs(of: network, over: view, showing: [0: [1], 2: [5, 63], 3: [0]]).layers
    #expect(some == [[all[0][1]], [all[2][5], all[2][63]], [all[3][0]]])
  }

  @Test func `the strongest link lies on top, as wide and dark as links are`() throws {
    let drawing = diagram(SampleNetwork.all[0]).drawing
    let strokes = drawing.flat.compactMap { mark -> Stroke? in
      guard mark.role.hasSuffix("weight"), case .stroke(_, let stroke) = mark.shape else {
        return nil
      }
      return stroke
    }
    #expect(strokes.map { $0.width } == strokes.map { $0.width }.sorted())
    let last = try #require(strokes.last)
    #expect((last.width - 3).magnitude < 1e-9 && (last.colour.opacity - 0.9).magnitude < 1e-9)
    #expect(try #require(strokes.first).width > 0.3)
  }

  @Test func `parameters are weights and biases`() {
    // 2·16 + 16 + 16·16 + 16 + 16 + 1
    #expect(diagram(SampleNetwork.all[0]).altText.contains("337 parameters"))
    // 2·64 + 64 + 64·64 + 64 + 64 + 1
    #expect(diagram(SampleNetwork.wide).altText.contains("4,417 parameters"))
  }

  @Test func `a single output is the network's own logit, of several the log-odds of each`() throws
  {
    for sample in SampleNetwork.all where sample.name != "no number" {
      let layers = NodeOutputs(of: sample.network, over: sample.view).layers
      #expect(layers.map { $0.count } == sample.network.widths)
      let inputs = layers[0]
      let points = inputs[0].indices.flatMap { n in inputs.map { Float($0[n]) } }
      let z = sample.view.logits(points)
      let outputs = try #require(layers.last)
      for n in stride(from: 0, to: inputs[0].count, by: 37) {
        guard sample.view.outputs > 1 else {
          #expect(outputs[0][n] == Double(z[n]))
          continue
        }
        let odds = outputs.map { $0[n] }
        let row = z[n * outputs.count..<(n + 1) * outputs.count].map { Double($0) }
        let order = row.indices.sorted { row[$0] < row[$1] }
        #expect(order.map { odds[$0] } == odds.sorted())
      }
    }
  }

  @Test func `the probabilities of the classes sum to 1`() throws {
    let sample = try #require(SampleNetwork.all.first { $0.name == "four classes" })
    let outputs = try #require(NodeOutputs(of: sample.network, over: sample.view).layers.last)
    for n in stride(from: 0, to: outputs[0].count, by: 11) {
      let sum = outputs.reduce(0) { $0 + 1 / (1 + Elementary.exp(-$1[n])) }
      #expect((sum - 1).magnitude < 1e-9)
    }
  }

  @Test func `of two inputs one runs from left to right and one from bottom to top`() {
    let inputs = NodeOutputs(of: SampleNetwork.wide.network, over: SampleNetwork.wide.view).layers[
      0]
    let n = NodeOutputs.samples
    #expect(Set(inputs[0].prefix(n)).count == n && inputs[0][0] < inputs[0][n - 1])
    #expect(Set(inputs[1].prefix(n)).count == 1 && inputs[1][0] > inputs[1][n])
  }

  @Test func `a run that diverged says so, and whose weights these are`() throws {
    let sample = try #require(SampleNetwork.all.first { $0.name == "diverged" })
    let words = diagram(sample).drawing.strings().joined(separator: "\n")
    #expect(words.contains("diverged at epoch 200"))
    #expect(words.contains("last finite weights"))
  }
}
