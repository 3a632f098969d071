import Plotting
import Sweeps
import Testing

@testable import Figures

@Suite struct `A sweep with data sets or seeds as axes` {
  private static let two = """
    {"datasets": ["moons", "circles"], "activations": ["tanh", "relu"], "optimizers": ["sgd"],
     "seeds": [1, 2]}
    """
  private static let accuracies: [[Float]] = [
    [0.5, 0.6], [0.9, 0.8], [0.75, 0.75], [0.75, 0.5],
  ]

  private func views(
    _ axes: [SheetAxis], missing: Set<Int> = []
  ) throws -> [SweepView] {
    try SweepViews(Self.two, Self.accuracies, missing: missing).views(name: "two", axes: axes)
  }

  @Test func `has the configurations of all data sets, each with a best of its own`() throws {
    let views = try views([.dataset])
    let view = try #require(views.first)
    #expect(views.count == 1 && view.name == "two")
    #expect(
      view.configurations.map { $0.name } == [
        "moons · tanh", "moons · relu", "circles · tanh", "circles · relu",
      ])
    #expect(view.configurations.map { $0.standing } == [.tied, .best, .best, .tied])
    #expect(view.best == nil && view.tieText == nil && view.resolution == nil)
    #expect(view.className(1) == "class 1", "the data sets call their classes differently")
  }

  @Test func `has data sets down and everything else across`() throws {
    let view = try #require(try views([.dataset]).first)
    let axes = SheetAxes(view, rows: .dataset)
    #expect(axes == SheetAxes(rows: ["dataset"], columns: ["activation"]))
    let grid = try #require(SheetGrid.grids(view, by: axes).first)
    #expect(grid.axes == "data set × activation")
    #expect(grid.cells.map { $0.count } == [2, 2])
  }

  @Test func `shows each data set on its own ground`() throws {
    let view = try #require(try views([.dataset]).first)
    let grid = SheetGrid.grids(view, by: SheetAxes(view, rows: .dataset))[0]
    let grounds = grid.cells.map { $0.map { $0?.ground } }
    for row in grounds { #expect(Set(row.map { $0?.x }).count == 1) }
    #expect(grounds[0][0]?.x != grounds[1][0]?.x)
    #expect(grounds[0][0]?.aspect == grounds[1][0]?.aspect)
    let page = SheetsPage(ContactSheet.pages(view, grid)[0])
    #expect(page.strings("row header") == ["moons", "circles"])
    #expect(page.strings("best") == ["best", "best"])
    #expect(page.strings("key points") == ["validation points"])
  }

  @Test func `has every run for itself where seeds are an axis`() throws {
    let views = try views([.seed])
    #expect(views.map { $0.name } == ["moons", "circles"])
    let moons = views[0]
    #expect(
      moons.configurations.map { $0.name } == [
        "tanh · seed 1", "tanh · seed 2", "relu · seed 1", "relu · seed 2",
      ])
    #expect(moons.configurations.map { $0.rank } == [4, 3, 1, 2])
    #expect(moons.configurations.map { $0.seeds.count } == [1, 1, 1, 1])
    #expect(views[1].configurations.map { $0.standing } == [.best, .tied, .tied, .behind])
    let grid = SheetGrid.grids(moons, by: SheetAxes(moons, columns: .seed))[0]
    #expect(grid.columns.map { $0.title } == ["seed 1", "seed 2"])
    #expect(grid.rows.map { $0.title } == ["tanh", "relu"])
  }

  @Test func `may have both`() throws {
    let view = try #require(try views([.dataset, .seed]).first)
    let axes = SheetAxes(view, rows: .dataset, columns: .seed)
    #expect(axes == SheetAxes(rows: ["dataset"], columns: ["seed", "activation"]))
    #expect(view.configurations.count == 8)
  }

  @Test func `keeps the places of runs that are missing`() throws {
    // Both seeds of relu on moons, and the second of tanh on circles.
    let apart = try SweepViews(Self.two, Self.accuracies, missing: [2, 3, 5]).apart
    let grid = SheetGrid.grids(apart[0], by: SheetAxes(apart[0]))[0]
    let page = SheetsPage(ContactSheet.pages(apart[0], grid)[0])
    #expect(page.strings("column header") == ["tanh", "relu"])
    #expect(page.strings("no run") == ["no run"])
    let runs = try views([.seed], missing: [2, 3, 5])
    let lottery = SheetGrid.grids(runs[1], by: SheetAxes(runs[1], rows: .activation))[0]
    #expect(lottery.cells.map { $0.map { $0?.seeds.count } } == [[1, 0], [1, 1]])
  }

  @Test func `has how blocks stop as an axis, and of each configuration its own seeds`() throws {
    let spec = """
      {"datasets": ["moons"], "activations": ["tanh", "relu"], "optimizers": ["sgd"],
       "blocks": [{"stop": {"patience": 9}, "seeds": [1, 2]},
         {"activations": ["tanh"], "seeds": [1, 2, 3]}]}
      """
    let views = try SweepViews(spec, [[0.5, 0.6], [0.7, 0.8], [0.5, 0.5, 0.6]])
    let view = views.apart[0]
    #expect(
      view.configurations.map { $0.name } == [
        "tanh · patience 9", "relu · patience 9", "tanh · no early stop",
      ])
    #expect(view.seedsText == "up to 3 seeds")
    #expect(SheetAxes(view) == SheetAxes(rows: ["activation"], columns: ["stop.patience"]))
    let runs = try #require(views.views(name: "x", axes: [.seed]).first)
    #expect(runs.places.map { $0.seeds.map { $0.seed } } == [[1], [2], [1], [2], [1], [2], [3]])
  }
}
