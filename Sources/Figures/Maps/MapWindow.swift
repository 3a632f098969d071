import Datasets
import NeuralNetworks
import Plotting

/// The data set on its plane: the window that all its maps share, and the points in it.
struct MapWindow {
  let run: RunView
  let plane: Plane
  let window: Window

  init(_ run: RunView, plane: Plane, theme: Theme, layout: MapLayout = .page) {
    let places = [run.data.train, run.data.validation].flatMap { samples in
      (0..<samples.count).map { plane.project(samples[point: $0]) }
    }
    self.run = run
    self.plane = plane
    window = Window(
      x: MapWindow.range(places.map { $0.u }), y: MapWindow.range(places.map { $0.v }),
      at: layout.corner, width: layout.width, aspects: layout.aspects, grid: theme.grid)
  }

  /// The smallest and the largest finite number; 0 to 1 of none.
  static func range(_ values: [Double]) -> (low: Double, high: Double) {
    let finite = values.filter { $0.isFinite }
    guard let low = finite.min(), let high = finite.max() else { return (0, 1) }
    return (low, high)
  }

  /// Points fade in four steps up to two deviations from the plane.
  var points: MapPoints {
    MapPoints(run, width: window.frame.width) { sample, _ in
      let place = plane.project(sample)
      guard place.u.isFinite, place.v.isFinite else { return nil }
      let steps = min((2 * place.distance).rounded(.down), 3)
      let opacity = plane.note == nil ? 1 : 1 - 0.22 * steps
      return (window.place(place.u, place.v), opacity)
    }
  }

  /// What the network says at every node over the frame.
  var field: DecisionField {
    let (columns, rows) = ScalarField.nodeCounts(for: window.frame)
    let nodes = ScalarField.nodes(columns: columns, rows: rows, in: window.frame)
    let fields = decisions(at: nodes).map {
      ScalarField(columns: columns, rows: rows, frame: window.frame, values: $0)
    }
    return DecisionField(logits: fields) { decisions(at: $0) }
  }

  /// `[fields][places]` at places of the page.
  private func decisions(at places: [Point]) -> [[Double]] {
    run.decisions(
      plane.features(
        at: places.map { (window.x.value(at: $0.x), window.y.value(at: $0.y)) }))
  }
}
