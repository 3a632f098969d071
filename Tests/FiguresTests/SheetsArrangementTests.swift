import Plotting
import Sweeps
import Testing

@testable import Figures

@Suite struct `The arrangement of a sheet` {
  private func axes(_ fields: [(String, Int)], each change: (inout SweepView) -> Void = { _ in })
    -> SheetAxes
  {
    SheetAxes(Self.view(fields, each: change))
  }

  /// All combinations of fields with so many values each.
  static func view(_ fields: [(String, Int)], each change: (inout SweepView) -> Void = { _ in })
    -> SweepView
  {
    let combinations = fields.reduce([[]]) { lines, field in
      lines.flatMap { line in
        (0..<field.1).map {
          line + [ConfigurationView.Coordinate(field.0, "\(field.0) \($0)")]
        }
      }
    }
    var view = SweepView(
      name: "moons", facts: [], lossName: "cross-entropy", score: Score(points: 100), epochs: 1,
      scales: SharedScales(over: [], points: 400, classes: 2), classNames: ["0", "1"],
      configurations: combinations.enumerated().map {
        ConfigurationView($0.element, seeds: [], rank: $0.offset + 1, standing: .behind)
      })
    change(&view)
    return view
  }

  @Test func `has activations down and optimizers across`() {
    #expect(
      axes([("activation", 2), ("optimizer", 5)])
        == SheetAxes(rows: ["activation"], columns: ["optimizer"]))
  }

  @Test func `runs on from row to row where half of the places would be empty`() {
    let fields = [("optimizer.learning_rate", 12), ("training.batch_size", 12)]
    let drawn = { (view: inout SweepView) in
      let diagonal = view.configurations.enumerated().filter { $0.offset % 13 == 0 }
      view.configurations = diagonal.map { $0.element }
    }
    let running = SheetAxes(rows: [], columns: fields.map { $0.0 })
    #expect(axes(fields, each: drawn) == running)
    #expect(axes(fields) != running)
    #expect(
      axes([("dataset", 2)] + [("activation", 2), ("optimizer", 2)]) { view in
        view.configurations = [0, 3, 4, 7].map { view.configurations[$0] }
      } == SheetAxes(rows: [], columns: ["activation", "optimizer"], sheets: ["dataset"]))
    let chosen = SheetAxes(
      Self.view(fields, each: drawn), rows: .optimizer, columns: .training)
    #expect(chosen.rows == ["optimizer.learning_rate"])
  }

  @Test func `keeps the fields of a section together`() {
    #expect(
      axes([("activation", 2), ("optimizer", 2), ("optimizer.learning_rate", 3)])
        == SheetAxes(rows: ["activation"], columns: ["optimizer", "optimizer.learning_rate"]))
  }

  @Test func `takes the two longest sections where those do not vary`() {
    #expect(
      axes([("network", 2), ("activation", 1), ("optimizer", 3), ("training.batch_size", 4)])
        == SheetAxes(rows: ["training.batch_size", "network"], columns: ["optimizer"]))
  }

  @Test func `takes the sections that are asked for`() {
    let view = Self.view([("network", 2), ("activation", 2), ("optimizer", 2)])
    #expect(
      SheetAxes(view, rows: .optimizer, columns: .network)
        == SheetAxes(rows: ["optimizer", "activation"], columns: ["network"]))
    #expect(SheetAxes(view, columns: .activation).rows.first == "optimizer")
  }

  @Test func `folds other sections into rows until there are many`() {
    #expect(
      axes([("activation", 4), ("optimizer", 2), ("network", 3)])
        == SheetAxes(rows: ["activation", "network"], columns: ["optimizer"]))
    #expect(
      axes([("activation", 4), ("optimizer", 2), ("network", 4)])
        == SheetAxes(rows: ["activation"], columns: ["optimizer"], sheets: ["network"]))
  }

  @Test func `gives data sets sheets of their own`() {
    #expect(
      axes([("dataset", 2), ("activation", 2), ("optimizer", 2)]).sheets == ["dataset"])
  }

  @Test func `folds other sections into columns under data sets, until a page is full`() {
    let view = Self.view([("dataset", 3), ("activation", 3), ("optimizer", 3)])
    #expect(
      SheetAxes(view, rows: .dataset)
        == SheetAxes(rows: ["dataset"], columns: ["activation", "optimizer"]))
    let many = Self.view([("dataset", 3), ("activation", 3), ("optimizer", 4)])
    #expect(
      SheetAxes(many, rows: .dataset)
        == SheetAxes(rows: ["dataset"], columns: ["activation"], sheets: ["optimizer"]))
    #expect(SheetAxes(view, columns: .dataset).rows == ["activation", "optimizer"])
  }

  @Test func `spreads a single section over both directions or runs it on`() {
    #expect(
      axes([("optimizer", 2), ("optimizer.learning_rate", 3)])
        == SheetAxes(rows: ["optimizer"], columns: ["optimizer.learning_rate"]))
    #expect(axes([("activation", 9)]) == SheetAxes(rows: [], columns: ["activation"]))
  }

  @Test func `has a place for every configuration and for what was not run`() {
    let view = Self.view([("activation", 3), ("optimizer", 2)]) { $0.configurations.remove(at: 3) }
    let grid = SheetGrid.grids(view, by: SheetAxes(view))[0]
    #expect(grid.rows.map { $0.title } == ["activation 0", "activation 1", "activation 2"])
    #expect(grid.columns.map { $0.title } == ["optimizer 0", "optimizer 1"])
    #expect(grid.cells.map { $0.map { $0?.rank } } == [[1, 2], [3, nil], [5, 6]])
    #expect(grid.axes == "activation × optimizer")
  }

  @Test func `runs on in rows of about equal length`() {
    let view = Self.view([("activation", 8)])
    let grid = SheetGrid.grids(view, by: SheetAxes(view))[0]
    #expect(grid.cells.map { $0.map { $0?.rank } } == [[1, 2, 3, 4], [5, 6, 7, 8]])
    #expect(grid.cellHeaders[1][0].title == "activation 4")
    let seven = Self.view([("activation", 7)])
    #expect(SheetGrid.grids(seven, by: SheetAxes(seven))[0].isBlank(1, 3))
  }

  @Test func `is by score when asked, without a score last`() {
    let sample = SampleSweep(
      activations: ["a", "b", "c"], optimizers: ["x", "y"], seeds: 1, epochs: 1,
      data: SampleRun.moons(60), isCoarse: true, divergence: { c, _ in c < 2 ? 1 : nil })
    let view = sample.view
    let grid = SheetGrid.grids(view, by: SheetAxes(view), order: .score)[0]
    #expect(grid.rows.map { $0.title } == ["b", "c", "a"])
  }

  @Test(arguments: [(40, 11), (11, 11), (12, 11), (1, 5), (17, 4)])
  func `is split into parts as equal as can be`(_ count: Int, _ largest: Int) {
    let parts = SheetGrid.parts(count, of: largest)
    #expect(parts.flatMap { Array($0) } == Array(0..<count))
    let sizes = parts.map { $0.count }
    #expect((sizes.max() ?? 0) <= largest && (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    #expect((parts.count - 1) * largest < count)
  }
}
