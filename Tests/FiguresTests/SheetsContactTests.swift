import Foundation
import Plotting
import Sweeps
import Testing

@testable import Figures

private func sheet(_ sample: SampleSweep, _ tile: SheetTile = .map) -> SheetsPage {
  let view = sample.view
  return SheetsPage(ContactSheet.pages(view, sample.grids[0], tile: tile)[0])
}

@Suite struct `A contact sheet` {
  @Test func `has places of one size, in rows and columns with a header each`() {
    let page = sheet(SheetsSituation.sample())
    let frames = page.images("shading").map { $0.frame }
    #expect(Set(frames.map { Size($0.width, $0.height) }).count == 1)
    #expect(Set(frames.map { $0.minX }).count == 2 && Set(frames.map { $0.minY }).count == 3)
    #expect(page.strings("row header") == SheetsSituation.small.activations)
    #expect(page.strings("column header") == SheetsSituation.small.optimizers)
  }

  @Test func `has a place for what was not run and for what diverged`() {
    let page = sheet(SheetsSituation.failing)
    #expect(page.strings("no run") == ["no run"])
    #expect(page.count("hatch") == 1 && page.count("veil") == 1)
    let failures = page.strings("failure")
    #expect(failures.contains("4 of 15 runs diverged"))
    #expect(failures.contains("diverged @ 1–9"))
    #expect(failures.contains("1 of 3 diverged"))
    #expect(page.count("frame") + page.count("best frame") + page.count("tied frame") == 6)
  }

  @Test func `shows what ran out of time as it does what diverged, in its own words`() {
    let page = sheet(SheetsSituation.late)
    #expect(page.count("hatch") == 1 && page.count("veil") == 1)
    let failures = page.strings("failure")
    #expect(failures.contains("4 of 18 runs timed out"))
    #expect(failures.contains("timed out @ 1–3"))
    #expect(failures.contains("1 of 3 timed out"))
    #expect(page.strings("mean").count == 5)
  }

  @Test(arguments: [1, 2, 3], [3, 12])
  func `of many classes says all of how it is read, however narrow`(_ columns: Int, _ seeds: Int) {
    let sample = SheetsSituation.sample(seeds: seeds) {
      ($0.activations, $0.optimizers) = ((0..<columns).map { "a\($0)" }, ["b"])
      $0.data = SampleRun.blobs(
        80, centres: SampleRun.corners, names: (0..<10).map { "class \($0)" })
      $0.outputs = 10
    }
    let page = sheet(sample)
    let lines = page.strings("subtitle")
    #expect(!lines.contains { $0.contains("…") }, "\(lines)")
    #expect(
      lines.joined(separator: "   ") == "Background: mean probability of the likeliest class over "
        + "\(seeds) seeds   thin lines: boundary of each seed   Under each picture: validation loss, "
        + "\(seeds) seeds, shared scale")
    #expect(page.strings("key class").count == 10)
    for (n, text) in page.texts.enumerated() {
      #expect(page.paper.insetBy(6).contains(text.bounds), "\(text.string)")
      #expect(!page.texts[..<n].contains { $0.bounds.intersects(text.bounds) }, "\(text.string)")
    }
  }

  @Test func `frames the best and what is tied with it`() {
    let page = sheet(SheetsSituation.failing)
    #expect(page.count("best frame") == 1 && page.count("tied frame") == 2)
    #expect(page.strings("best") == ["best"])
    #expect(page.strings("ending") == ["tied with best: 2 of 4 others"])
  }

  @Test func `writes the means that the seeds have`() throws {
    let view = SheetsSituation.sample().view
    let page = sheet(SheetsSituation.sample())
    let means = view.configurations.map { configuration in
      let shares = configuration.seeds.map { 100 * $0.score }
      return shares.reduce(0, +) / Double(shares.count)
    }
    let written = try page.strings("mean").map { try #require(Double($0)) }
    #expect(written.count == means.count)
    for (a, b) in zip(written, means) { #expect(abs(a - b) <= 0.5) }
    #expect(page.strings("key number").contains("1 point of 12 = 8.3%"))
  }

  @Test func `draws the boundary of every seed and of the mean, and no other line without seeds`() {
    #expect(sheet(SheetsSituation.sample()).count("seed boundary") == 18)
    #expect(sheet(SheetsSituation.sample()).count("boundary") == 6)
    #expect(sheet(SheetsSituation.sample(seeds: 1)).count("seed boundary") == 0)
    #expect(sheet(SheetsSituation.sample(seeds: 1)).count("deviation") == 0)
  }

  @Test func `has the shades of the probability ramp alone`() {
    let shades = Set(ProbabilityRamp.shades.map { $0.rgb })
    for image in sheet(SheetsSituation.sample()).images("shading") {
      #expect(Set(image.raster.pixels).isSubset(of: shades))
    }
  }

  @Test func `shows all points inside, and the data fill the maps`() throws {
    let page = sheet(SheetsSituation.sample())
    let frame = page.images("shading")[0].frame
    let points = page.points("validation point").prefix(2).flatMap { $0 }
    #expect(points.count == 12)
    #expect(points.allSatisfy { frame.contains(Rect(x: $0.x, y: $0.y, width: 0, height: 0)) })
    let box = sheet(
      SampleSweep(activations: ["a", "b"], optimizers: ["c", "d"], seeds: 1, epochs: 2)
    )
    .points("validation point").prefix(2).flatMap { $0 }.box
    #expect(max(box.width / frame.width, box.height / frame.height) >= 0.6)
  }

  @Test func `has the same axes in all charts, labelled at the left and at the bottom`() {
    let page = sheet(SheetsSituation.sample(), .loss)
    let labels = page.texts("y label")
    #expect(Set(labels.map { $0.origin.x }).count == 1)
    #expect(Set(page.texts("x label").map { $0.origin.y }).count == 1)
    #expect(labels.count % 3 == 0 && page.strings("x title") == ["epoch"])
    #expect(Set(labels.map { $0.string }).count == labels.count / 3)
  }

  @Test func `goes on to further pages with its headers`() {
    let sample = SheetsSituation.sample(seeds: 1) {
      $0.optimizers = (0..<26).map { "o\($0)" }
    }
    let pages = ContactSheet.pages(sample.view, sample.grids[0]).map { SheetsPage($0) }
    #expect(pages.count == 3)
    #expect(pages.flatMap { $0.strings("column header") } == sample.optimizers)
    for (n, page) in pages.enumerated() {
      #expect(page.strings("title")[0].hasSuffix("\(n + 1) of 3"))
      #expect(page.strings("row header") == sample.activations)
      #expect(page.images("shading").allSatisfy { $0.frame.width >= 72 })
      #expect(max(page.paper.width, page.paper.height) * 2 <= 6000)
    }
  }

  @Test func `cuts names that are longer than their room`() {
    let sample = SheetsSituation.sample(seeds: 1) {
      $0.activations = ["relu", "an activation with a name that is not going to end here"]
    }
    let header = sheet(sample).texts("row header")[1]
    #expect(header.string.contains("…") && header.bounds.width <= 160)
  }

  @Test func `shows charts where there is no map`() throws {
    let situation = try #require(SheetsSituation.all.first { $0.name == "one feature" })
    #expect(situation.pages[0].count("median") == 6)
  }
}
