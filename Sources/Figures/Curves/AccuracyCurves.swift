import Datasets
import NeuralNetworks
import Plotting

/// The accuracy on both sets over the epochs of a run, or the error, in percent; of regression R², or
/// 1 − R².
public struct AccuracyCurves: Figure {
  let run: RunView
  let scales: SharedScales
  let width: Double

  /// - Parameter width: In points; a narrow picture has fewer parts.
  public init(_ run: RunView, scales: SharedScales, width: Double? = nil) {
    self.run = run
    self.scales = scales
    self.width = width ?? CurvePageLayout.usualWidth
  }

  private var axis: AccuracyAxis { scales.accuracy }

  public var title: String { "\(run.name): \(axis.name)" }

  public var altText: String {
    let (name, word) = (axis.name, axis.name.prefix(1).uppercased() + axis.name.dropFirst())
    let best = bestText.map { ", \($0)" } ?? ""
    return clipped(
      "\(word) over epochs of \(run.name) on \(run.dataset), \(run.ending): \(run.judged.name) "
        + "\(name) \(text(run.judged.metrics.accuracy))\(best).")
  }

  public func drawing(scale: Double) -> Drawing {
    let value = run.hasDiverged ? "diverged" : text(run.judged.metrics.accuracy)
    let result = run.hasDiverged ? value : "\(run.judged.name) \(axis.name) \(value)"
    return CurvePage(run: run, width: width, result: result, value: value)
      .drawing(scale: scale, chart: chart)
  }

  func chart(_ theme: Theme, _ layout: CurveLayout) -> CurveChart {
    let (axis, points) = (axis, run.judged.samples.count)
    return CurveChart(
      run: run, theme: theme, layout: layout, yTitle: axis.title,
      y: axis.scale(down: theme.grid.snapped(layout.plot)), unit: axis.unit,
      train: .train(run) { axis.value($0.accuracy) },
      validation: .validation(run) { axis.value($0.accuracy) },
      endValues: (
        text(run.train.accuracy),
        run.data.validation.count > 0 ? text(run.validation.accuracy) : ""
      ),
      best: bestText, freeSide: axis.freeSide, format: { axis.text($0, of: points) },
      failureReason: run.measuredEpochs.isEmpty ? "no finite value" : nil, reference: majority)
  }

  /// All numbers of a picture have the digits that the set by which the run is judged can tell
  /// apart.
  private func text(_ accuracy: Float) -> String {
    axis.text(axis.value(accuracy), of: run.judged.samples.count)
  }

  private var bestText: String? {
    guard let epoch = run.bestEpoch else { return nil }
    let value = text(epoch.validation.accuracy)
    return [.validationAccuracy, .validationR2].contains(run.bestMetric)
      ? "best \(value) · epoch \(epoch.number)" : "best epoch \(epoch.number) · \(value)"
  }

  /// What naming the most frequent class every time would reach.
  private var majority: (value: Double, label: String)? {
    guard !run.isRegression else { return nil }
    let labels = run.judged.samples.labels
    let largest = Set(labels).map { label in labels.count { $0 == label } }.max()
    guard let largest else { return nil }
    let value = axis.value(Double(largest) / Double(labels.count))
    return (value, "majority class \(axis.text(value, of: labels.count))")
  }
}

extension AccuracyAxis {
  /// Accuracies rise, errors fall.
  fileprivate var freeSide: CurveChart.FreeSide {
    switch self {
    case .accuracy, .r2: .bottom
    case .error, .unexplained: .top
    }
  }
}
