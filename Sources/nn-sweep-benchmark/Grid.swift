import NeuralNetworks
import Training

/// The logits that a picture is made of.
enum Grid {
  static func lines(_ engine: Engine) -> [String] {
    let side = 400
    let exercise = Exercise(widths: [2, 16, 16, 1], batchSize: 32)
    let network = exercise.recipe.untrained(features: 2, classes: 2)
    let points = Matrix(
      rows: side * side, columns: 2,
      values: (0..<side * side).flatMap { n in
        [Float(n % side) / Float(side), Float(n / side) / Float(side)]
      })
    let fastest = Clock.fastest(of: 40) {
      let logits = engine.logits(network, points)
      precondition(logits.rows == points.rows, "a logit for each point")
    }
    return [
      "\(side) × \(side) logits of 2-16-16-1: \(decimal(fastest * 1e3, places: 2)) ms"
    ]
  }
}
