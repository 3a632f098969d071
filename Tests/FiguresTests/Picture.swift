import Figures

/// The pictures of a sample run that need neither its weights nor its identity.
enum Picture: String, Hashable, Sendable, CaseIterable {
  case boundary, loss, accuracy

  func figure(of run: RunView, scales: SharedScales) -> any Figure {
    switch self {
    case .boundary: run.map
    case .loss: LossCurves(run, scales: scales)
    case .accuracy: AccuracyCurves(run, scales: scales)
    }
  }
}
