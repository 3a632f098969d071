import Datasets
import Plotting

/// Where the likeliest class changes by the densities that the points are drawn from: a row of dots.
struct TrueBoundary {
  /// Nodes along the longer side.
  private static let longerSide = 101

  let path: Path

  /// - Parameters:
  ///   - frame: Of the page, that the scales fill.
  init(_ rule: any BayesRule, x: Scale, y: Scale, frame: Rect) {
    /// The logit of class 1 of two, or the scores of more.
    func fields(at places: [Point]) -> [[Double]] {
      let scores = rule.scores(at: places.map { (x.value(at: $0.x), y.value(at: $0.y)) })
      return scores.count == 2 ? [zip(scores[1], scores[0]).map { $0 - $1 }] : scores
    }
    let (columns, rows) = ScalarField.nodeCounts(for: frame, longer: TrueBoundary.longerSide)
    let nodes = ScalarField.nodes(columns: columns, rows: rows, in: frame)
    path =
      DecisionField(
        logits: fields(at: nodes).map {
          ScalarField(columns: columns, rows: rows, frame: frame, values: $0)
        }, exact: fields
      ).borders
  }

  /// Of a run that shows it, over the two features.
  init?(of run: RunView, in window: Window) {
    guard let rule = run.bayesRule, run.showsTrueBoundary else { return nil }
    self.init(rule, x: window.x, y: window.y, frame: window.frame)
  }

  /// - Parameter detail: Small maps have small dots.
  func marks(_ detail: MapDetail) -> [Mark] {
    guard !path.steps.isEmpty, detail > .shades else { return [] }
    let strokes =
      detail > .thumbnail
      ? [Theme.underTrueBoundary, Theme.trueBoundary]
      : [MapTile.underTrueBoundary, MapTile.trueBoundary]
    return zip(["under true boundary", "true boundary"], strokes).map { role, stroke in
      Mark(role, .stroke(path, stroke))
    }
  }

  /// What labels should not cover.
  var boxes: [Rect] {
    path.steps.compactMap { step in
      switch step {
      case .move(let p), .line(let p): Rect(x: p.x - 2, y: p.y - 2, width: 4, height: 4)
      case .curve, .circle, .close: nil
      }
    }
  }
}

extension RunView {
  var showsTrueBoundary: Bool { bayesRule != nil && data.features == 2 }
}
