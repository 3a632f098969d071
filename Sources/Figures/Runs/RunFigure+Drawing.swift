import Datasets
import NeuralNetworks
import Sweeps

extension RunFigure {
  /// The picture of a run that was trained on `data`, as the plots of its sweep want it.
  ///
  /// - Precondition: a figure that shares scales has them.
  public func figure(
    of result: RunResult, data: Dataset, scales: SharedScales?, plots: Plots = Plots(),
    words: RunWords? = nil
  ) -> any Figure {
    let run = RunView(result, data: data, plots: plots, words: words)
    let width = plots.width.map { Double($0) }
    switch self {
    case .boundary: return run.map(width: plots.width)
    case .loss: return LossCurves(run, scales: known(scales), width: width)
    case .accuracy: return AccuracyCurves(run, scales: known(scales), width: width)
    case .card:
      return RunCard(
        run, scales: known(scales), id: result.item.run.id, version: "nn-sweep \(Version.text)")
    case .network: return NetworkDiagram(run, network: result.trained.network)
    }
  }

  private func known(_ scales: SharedScales?) -> SharedScales {
    guard let scales else { preconditionFailure("\(rawValue) shares scales with other runs") }
    return scales
  }
}

extension RunView {
  /// What the network makes of every place: over two features a map, over a single one a curve; of
  /// numbers that follow from more, without a plane that was chosen, each prediction.
  public var map: any Figure { map(width: nil) }

  /// A map of this width in points; nil for the usual.
  public func map(width: Int?) -> any Figure {
    if isRegression, !showsSlice {
      return data.features == 1
        ? RegressionCurve(self, width: width) : PredictedAgainstTrue(self, width: width)
    }
    return data.features == 1
      ? ProbabilityCurve(self, width: width) : DecisionMap(self, width: width)
  }
}
