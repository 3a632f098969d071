import Testing

@testable import NeuralNetworks

struct `A loss` {
  @Test func `of the textbook example is its published cost`() {
    // Probabilities .8, .9, .4 for three samples of class 1: cost .41493160.
    let logits = [0.8, 0.9, 0.4].map { (p: Double) in inverseLogistic(p) }
    let tally = Loss.binaryCrossEntropy.tally(
      logits: Matrix(rows: 3, columns: 1, values: logits), answers: [1, 1, 1])
    #expect(abs(tally.loss / 3 - 0.41493160) <= 1e-7)
  }

  @Test(arguments: [Float(-200), -50, 50, 200])
  func `of a certain network is finite`(_ z: Float) {
    for label in 0...1 {
      let tally = Loss.binaryCrossEntropy.tally(
        logits: Matrix(rows: 1, columns: 1, values: [z]), answers: [Float(label)])
      let certainty = Double((label == 1) == (z > 0) ? 0 : abs(z))
      #expect(abs(tally.loss - certainty) <= 1e-6)
    }
  }

  @Test(arguments: [1, 1023, 1024, 1025, 2500])
  func `of many samples is summed in their order, to the bit`(_ count: Int) {
    let network = Network(
      widths: [2, 5, 3], activations: [.tanh], initializer: .heNormal, seed: 9)
    let points = (0..<2 * count).map { Float(($0 * 7919) % 1000) / 100 - 5 }
    let samples = Samples(
      features: 2, points: points, labels: (0..<count).map { ($0 * 31) % 3 })
    let logits = network.logits(Matrix(rows: count, columns: 2, values: points))
    let whole = Loss.crossEntropy.tally(logits: logits, answers: samples.answers).metrics(
      variation: nil)
    let metrics = network.metrics(.crossEntropy, on: samples)
    #expect(metrics.loss.bitPattern == whole.loss.bitPattern)
    #expect(metrics.accuracy.bitPattern == whole.accuracy.bitPattern)
  }

  @Test func `of two softmax outputs is that of one logistic output`() {
    for z in [Float(-7), -0.3, 0, 0.8, 12] {
      let one = Loss.binaryCrossEntropy.tally(
        logits: Matrix(rows: 1, columns: 1, values: [z]), answers: [1])
      let two = Loss.crossEntropy.tally(
        logits: Matrix(rows: 1, columns: 2, values: [3, 3 + z]), answers: [1])
      #expect(abs(one.loss - two.loss) <= 1e-6)
    }
  }

  @Test func `needs an output for each class, or one for two classes`() {
    #expect(Loss.binaryCrossEntropy.outputs(classes: 2) == 1)
    #expect(Loss.crossEntropy.outputs(classes: 2) == 2)
    #expect(Loss.meanSquaredError.outputs(classes: 2) == 1)
    #expect(Loss.meanSquaredError.outputs(classes: 5) == 5)
  }

  @Test func `counts the most probable class, the first of equals`() {
    let z = Matrix(rows: 3, columns: 3, values: [1, 3, 2, 5, 5, 0, 0, 0, 4])
    #expect(Loss.crossEntropy.tally(logits: z, answers: [1, 0, 1]).correct == 2)
  }

  private func inverseLogistic(_ p: Double) -> Float {
    -logarithm(Float((1 - p) / p))
  }
}
