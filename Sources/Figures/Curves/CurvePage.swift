import Plotting

/// A picture of one quantity of a run over its epochs: a header over a chart.
struct CurvePage {
  /// A narrower page has a shorter result.
  private static let wordyWidth = 360.0

  let run: RunView
  let width: Double
  /// "validation accuracy 97.6%"
  let result: String
  /// "97.6%"
  let value: String

  func drawing(scale: Double, chart: (Theme, CurveLayout) -> CurveChart) -> Drawing {
    let theme = Theme(scale: scale)
    let layout = CurvePageLayout(width: width)
    return Drawing(
      size: layout.size, scale: scale,
      marks: header(theme, layout) + chart(theme, layout.chart).marks)
  }

  private func header(_ theme: Theme, _ layout: CurvePageLayout) -> [Mark] {
    guard layout.chart.parts.contains(.title) else { return [] }
    let header = Header(
      theme: theme, width: width, title: run.title,
      result: width < CurvePage.wordyWidth ? value : result, subtitle: run.making,
      note: run.curveNote, aside: run.regime, layout: layout.header)
    guard !layout.chart.parts.contains(.subtitle) else { return header.marks }
    return header.marks.filter { ["title", "result"].contains($0.role) }
  }
}

extension RunView {
  /// "final epoch 200 of 200", or how the run ended before.
  var curveNote: String { outcome == .finished && epochs > 0 ? "final \(ending)" : ending }
}
