import ArgumentParser
import Figures
import Sweeps

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Contact sheets and a table of a sweep, or the difference of two runs.")

  @Argument(help: "A sweep's folder, or two runs: their folders or pictures.")
  var places: [String]

  @Option(help: "The section that makes the rows of sheets.")
  var rows: String?

  @Option(help: "The section that makes the columns of sheets.")
  var columns: String?

  @Option(name: .shortAndLong, help: "The picture of the difference of two runs.")
  var out: String?

  func validate() throws {
    guard (1...2).contains(places.count) else {
      throw ValidationError("name a sweep's folder, or two runs")
    }
    if places.count == 1 && out != nil {
      throw ValidationError("-o goes with two runs; sheets are written into the sweep's folder")
    }
    if places.count == 2 && (rows != nil || columns != nil) {
      throw ValidationError("--rows and --columns go with a sweep's folder, not with two runs")
    }
  }

  func run() throws {
    guard places.count == 1 else {
      let pair = try RunDifference(
        of: try RunPlace(places[0]).find(), and: try RunPlace(places[1]).find())
      let path = out ?? pair.usualPath
      try refusing { try pair.draw(to: path) }
      return Terminal.standardOutput.write("\(pair.text)\npicture   \(path)\n")
    }
    let finished = try FinishedSweep(reading: places[0].withoutSlashes)
    let axes = try ChosenAxes(rows: rows, columns: columns, of: finished.stored.plan)
    let drawn = try refusing { try draw(finished, axes) }
    let (plan, sweep) = (finished.stored.plan, finished.stored.sweep)
    let table = FinalTable(
      name: plan.name, results: finished.results, training: nil, rank: plan.rank,
      figures: plan.plots.figures,
      folder: sweep.folder)
    Terminal.standardOutput.write(
      table.headlineAndRows + drawn.paths.map { "sheet     \($0)\n" }.joined())
    if let refusal = Refusal(undrawn: drawn.undrawn) { throw refusal }
  }

  private func draw(_ finished: FinishedSweep, _ axes: ChosenAxes) throws -> Sheets.Drawn {
    let (plan, sweep) = (finished.stored.plan, finished.stored.sweep)
    let scales = Pictures(of: sweep, as: plan.plots).scales(
      over: finished.results)
    let sheets = Sheets(
      sweep: sweep, rank: plan.rank, scales: scales, plots: plan.plots, rows: axes.rows,
      columns: axes.columns)
    return try sheets.draw(finished.results)
  }
}
