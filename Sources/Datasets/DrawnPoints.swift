import NeuralNetworks

/// Draws one point after another, each with the class that its place says.
///
/// Points whose class has enough of them are left out.
func drawn<Random: UniformRandom>(
  ofEach counts: [Int], _ random: inout Random,
  point: (inout Random) -> (x: Double, y: Double, label: Int)
) -> LabelledPoints {
  var made = LabelledPoints()
  var left = counts
  var open = counts.reduce(0, +)
  while open > 0 {
    let (x, y, label) = point(&random)
    guard left[label] > 0 else { continue }
    left[label] -= 1
    open -= 1
    made.append(x: x, y: y, label: label)
  }
  return made
}
