import Testing

@testable import NeuralNetworks

struct `The loss of TensorFlow Playground` {
  @Test func `has the slope of its value`() {
    let loss = Loss.tanhSquared
    for label in [Float(0), 1] {
      for z in [Float(-3), -0.5, 0, 0.25, 2] {
        func value(_ z: Float) -> Double {
          loss.tally(logits: Matrix(rows: 1, columns: 1, values: [z]), answers: [label]).loss
        }
        var slope: Float = .nan
        loss.delta(outputs: 1, logit: { _ in z }, target: { _ in label }, store: { slope = $1 })
        let step: Float = 1 / 64
        let quotient = (value(z + step) - value(z - step)) / Double(2 * step)
        #expect(abs(Double(slope) - quotient) < 2e-4)
      }
    }
    #expect(loss.outputs(classes: 2) == 1)
  }
}
