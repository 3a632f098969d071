import Datasets
import NeuralNetworks
import Plotting
import Sweeps
import Testing

@testable import Figures

@Suite struct `The plane of a map` {
  private let names = ["a", "b", "c", "d"]
  /// The medians are 2, 20, 0.2 and 7.
  private let samples = Samples(
    features: 4,
    points: [1, 30, 0.2, 7, 2, 20, 0.1, 7, 9, 10, 0.3, 7], labels: [0, 1, 0])

  @Test func `of two chosen features has the others at their median`() {
    let plane = Plane(
      through: samples, names: names, pair: FeaturePair(.name("c"), .number(1)))
    #expect(plane.axisTitles == ("c", "a"))
    #expect(plane.note == "c–a plane, others at their median")
    #expect(plane.features(at: [(0.25, 5), (0, -1)]) == [5, 20, 0.25, 7, -1, 20, 0, 7])
  }

  @Test func `of an even number of points has the median in the middle`() {
    let samples = Samples(
      features: 3, points: [0, 0, 1, 0, 0, 2, 0, 0, 10, 0, 0, 5], labels: [0, 1, 0, 1])
    let plane = Plane(
      through: samples, names: ["a", "b", "c"], pair: FeaturePair(.number(1), .number(2)))
    #expect(plane.features(at: [(1, 2)]) == [1, 2, 3.5])
  }

  @Test func `is as far from a point as its other features are from their medians`() {
    let plane = Plane(
      through: samples, names: names, pair: FeaturePair(.number(1), .number(3)))
    let first = plane.project(samples[point: 0])
    // 30 is 10 from the median; the deviation of b is √(200/3), d does not vary.
    #expect(first.u == 1 && (first.v - 0.2).magnitude < 1e-7)
    #expect((first.distance - 10 / (200.0 / 3).squareRoot()).magnitude < 1e-12)
    #expect(plane.project(samples[point: 1]).distance == 0)
    #expect(plane.project([1e9, 20, 1e-9, 7]).distance == 0)
  }

  @Test func `is that of the principal components where no pair is chosen or it is not there`() {
    for pair in [nil, FeaturePair(.name("z"), .number(1)), FeaturePair(.number(2), .name("b"))] {
      #expect(
        Plane(through: samples, names: names, pair: pair).axisTitles == ("PC 1", "PC 2"))
    }
  }

  @Test func `of two features is all there is, whatever is chosen`() {
    let data = SampleRun.moons(10)
    let plane = Plane(
      through: data.train, names: data.featureNames, pair: FeaturePair(.number(2), .number(1)))
    #expect(plane.note == nil && plane.axisTitles == ("x₁", "x₂"))
  }

  private func view(_ pair: FeaturePair?) throws -> RunView {
    var view = try SampleRun.named("four features").view
    view.plane = pair
    return view
  }

  @Test func `is drawn, named, and has its rings around the points that are truly wrong`() throws {
    let view = try view(FeaturePair(.number(1), .number(3)))
    let slice = try self.view(nil)
    for scale in [1.0, 2] {
      let drawing = DecisionMap(view).drawing(scale: scale)
      #expect(drawing.faultsOfTexts == [])
      #expect(drawing.nowhere == [])
      #expect(drawing.strings("note") == ["x₁–x₃ plane, others at their median"])
      #expect(drawing.strings("x title") == ["x₁"] && drawing.strings("y title") == ["x₃"])
      let other = DecisionMap(slice).drawing(scale: scale)
      for ring in ["train ring", "validation ring"] {
        #expect(drawing.places(ring).count == other.places(ring).count)
        #expect(!drawing.places(ring).isEmpty && drawing.places(ring) != other.places(ring))
      }
    }
  }

  @Test func `cuts the network where it says`() throws {
    // s = x₀ + x₁/2 − x₂ with x₁ and x₃ at their medians; the classes meet at s = ±1.
    let view = try view(FeaturePair(.number(1), .number(3)))
    let train = view.data.train
    let column = (0..<train.count).map { Double(train[point: $0][train[point: $0].startIndex + 1]) }
      .sorted()
    let median = (column[(column.count - 1) / 2] + column[column.count / 2]) / 2
    let drawing = DecisionMap(view).drawing
    func scale(_ role: String) throws -> (Double) -> Double {
      let labels = drawing.texts(role).map { text in
        (
          Double(text.string.replacing("−", with: "-")) ?? 0,
          role == "x label" ? text.origin.x : text.origin.y - text.font.capHeight / 2
        )
      }
      let (a, b) = (try #require(labels.first), try #require(labels.last))
      return { a.0 + ($0 - a.1) / (b.1 - a.1) * (b.0 - a.0) }
    }
    let (x, y) = (try scale("x label"), try scale("y label"))
    // Straight lines need no points but their ends.
    let points = drawing.paths("boundary").flatMap { $0.points }
    #expect(points.count >= 4)
    for point in points {
      let s = x(point.x) + 0.5 * median - y(point.y)
      #expect((s.magnitude - 1).magnitude < 0.01, "\(s)")
    }
  }

  @Test func `is the same on sheets, in differences and in networks, and said there`() throws {
    let pair = FeaturePair(.number(1), .number(3))
    let view = try view(pair)
    let note = "x₁–x₃ plane, others at their median"
    let ground = try #require(MapGround.shared(by: [[view.data]], plane: pair).first ?? nil)
    #expect(ground.plane.note == note)
    #expect(DifferenceMap(view, view).drawing.strings("note").contains { $0.contains(note) })
    var sweep = SheetsSituation.sample().view
    for n in sweep.configurations.indices { sweep.configurations[n].ground = ground }
    for grid in SheetGrid.grids(sweep, by: SheetAxes(sweep)) {
      let sheet = SheetsPage(ContactSheet.pages(sweep, grid)[0])
      #expect(sheet.strings("subtitle").contains { $0.contains(note) })
    }
    let sample = try #require(SampleNetwork.all.first { $0.name == "four classes" })
    var run = sample.view
    run.plane = FeaturePair(.number(1), .number(2))
    let outputs = NodeOutputs(of: sample.network, over: run).layers
    #expect(Set(outputs[0][2]).count == 1 && Set(outputs[0][1]).count > 1)
  }
}
