import Datasets
import Figures
import NeuralNetworks
import Plotting
import Testing

@Suite struct DecisionMapTests {
  static func sheet(_ name: String) throws -> Sheet { try Sheet.named(name, .boundary) }

  @Test func `rings are around the wrong points, all of them and no other`() {
    for sheet in Sheet.all where sheet.kind == .boundary {
      let (run, drawing) = (sheet.run, sheet.drawing)
      let sets = [
        ("train ring", run.view.data.train, run.view.train),
        ("validation ring", run.view.data.validation, run.view.validation),
      ]
      for (role, samples, metrics) in sets where samples.count > 0 {
        let wrong = Double(samples.count) * (1 - Double(metrics.accuracy))
        #expect(drawing.places(role).count == Int(wrong.rounded()), "\(run.name) \(role)")
      }
    }
  }

  @Test func `every point is drawn inside the frame`() throws {
    for sheet in Sheet.all where sheet.kind == .boundary && sheet.run.name != "many points" {
      let (run, drawing) = (sheet.run, sheet.drawing)
      let frame = try #require(drawing.paths("frame").first).points
      let roles = [
        "train point", "validation point", "wrong train point", "wrong validation point",
      ]
      let points = roles.flatMap { drawing.places($0) }
      #expect(points.count == run.view.data.train.count + run.view.data.validation.count)
      let area = Rect(
        x: frame[0].x, y: frame[0].y, width: frame[2].x - frame[0].x,
        height: frame[2].y - frame[0].y)
      #expect(points.allSatisfy { area.meets($0, $0) }, "\(run.name)")
    }
  }

  @Test func `more than 2,000 points are drawn as a sample with all wrong ones, and it says so`()
    throws
  {
    let drawing = try Self.sheet("many points").drawing
    let roles = ["train point", "validation point", "wrong train point", "wrong validation point"]
    let count = roles.reduce(0) { $0 + drawing.places($1).count }
    let rings = drawing.places("train ring").count + drawing.places("validation ring").count
    #expect(count > 1900 && count <= 2010 + rings)
    #expect(drawing.strings("note") == ["\(Numeral.count(count)) of 6,000 points, all wrong ones"])
  }

  @Test func `the key counts what is drawn`() throws {
    let run = try SampleRun.named("moons")
    let drawing = Sheet(run, .boundary).drawing
    #expect(
      drawing.strings("key wrong")
        == ["train ring", "validation ring"].map {
          "wrong: \(drawing.places($0).count)"
        })
    #expect(drawing.strings("key set") == ["train, 320 points", "validation, 80 points"])
    #expect(drawing.strings("key class") == ["class 0", "class 1"])
  }

  @Test func `names of classes stand in the key and in their regions`() throws {
    let drawing = try Self.sheet("named classes").drawing
    #expect(drawing.strings("key class") == ["setosa", "versicolor", "virginica"])
    #expect(Set(drawing.strings("region label")) == ["setosa", "versicolor", "virginica"])
  }

  @Test func `two outputs decide as their difference does`() throws {
    let drawing = try Self.sheet("two outputs").drawing
    let boundary = try #require(drawing.paths("boundary").first).points
    let frame = try #require(drawing.paths("frame").first).points
    // z₁ − z₀ = 6 x − 3 is 0 at x = ½, halfway between the labels 0 and 1.
    let labels = drawing.texts("x label")
    let zero = try #require(labels.first { $0.string == "0" }).origin.x
    let one = try #require(labels.first { $0.string == "1" }).origin.x
    #expect(boundary.allSatisfy { ($0.x - (zero + one) / 2).magnitude < 0.02 })
    #expect((boundary.map { $0.y }.max() ?? 0) >= frame[2].y - 0.5)
  }

  @Test(arguments: [
    ("no boundary", "no boundary in view"), ("unequal ranges", "axes not to the same scale"),
    ("no number in a corner", "no number where hatched"), ("diverged", "last finite weights"),
    ("four features", "PCA slice, "),
  ])
  func `a note says what is special`(_ name: String, _ note: String) throws {
    #expect(try Self.sheet(name).drawing.strings("note").contains { $0.contains(note) })
  }

  @Test func `a run that diverged has a hatch, a cross and its epoch`() throws {
    let drawing = try Self.sheet("diverged").drawing
    #expect(drawing.has("hatch") && drawing.has("cross"))
    #expect(drawing.strings("failure") == ["diverged at epoch 40"])
    #expect(drawing.strings("result") == ["diverged"])
  }

  @Test(arguments: ["never finite", "no epochs"])
  func `weights that no training has changed are called initial`(_ name: String) throws {
    #expect(
      try Self.sheet(name).drawing.strings("title").allSatisfy { $0.contains("initial weights") })
  }

  @Test func `where the network gives no number, no contour is drawn`() throws {
    let drawing = try Self.sheet("no number anywhere").drawing
    #expect(drawing.has("no number") && !drawing.has("boundary"))
  }

  @Test func `one class is said to be alone`() throws {
    #expect(
      try Self.sheet("one class").drawing.strings("subtitle").allSatisfy {
        $0.contains("one class")
      })
  }

  @Test func `points far from the slice are faint`() throws {
    let drawing = try Self.sheet("four features").drawing
    let opacities = drawing.flat.compactMap { mark -> Double? in
      guard mark.role == "train point", case .markers(let marker, _) = mark.shape,
        case .fill(_, let colour) = marker.layers[1]
      else { return nil }
      return colour.opacity
    }
    #expect(Set(opacities).count > 1 && opacities.allSatisfy { $0 > 0.3 && $0 <= 1 })
  }

  @Test func `one feature is drawn as a curve of probability with its points in rows`() throws {
    let drawing = try Self.sheet("one feature").drawing
    let curve = try #require(drawing.paths("probability").first).points
    #expect(zip(curve, curve.dropFirst()).allSatisfy { $0.y >= $1.y }, "P rises with the logit")
    #expect(Set(drawing.places("train point").map { $0.y }).count == 2)
  }
}
