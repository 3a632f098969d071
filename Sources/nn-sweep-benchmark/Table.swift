/// The table of trainings: a row for each shape.
enum Table {
  static let heading = [
    "| network | \(Exercise.batches.map { "batch \($0), µs | of peak" }.joined(separator: " | ")) |",
    "| --- |" + String(repeating: " ---: | ---: |", count: Exercise.batches.count),
  ]

  static func row(
    _ widths: [Int], measurements: [Exercise.Measurement], peak: PeakSpeed
  ) -> String {
    let cells = measurements.map { measurement in
      let share = measurement.operations / measurement.seconds / peak.operationsPerSecond
      let microseconds = decimal(measurement.seconds * 1e6, places: 1)
      return "\(microseconds) | \(decimal(100 * share, places: 0)) %"
    }
    let name = widths.map { "\($0)" }.joined(separator: "-")
    return "| \(name) | \(cells.joined(separator: " | ")) |"
  }
}

/// A positive number with so many digits after its point.
func decimal(_ number: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let whole = Int((number * Double(scale)).rounded())
  guard places > 0 else { return "\(whole)" }
  let digits = "\(whole % scale)"
  return "\(whole / scale)." + String(repeating: "0", count: places - digits.count) + digits
}
