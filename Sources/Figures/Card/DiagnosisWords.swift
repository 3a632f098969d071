import NeuralNetworks
import Plotting
import Sweeps

extension RunDiagnosis {
  /// From such a share of a layer's activations on, its saturation strikes.
  private static let strikingShare = 0.5

  /// What strikes, the weightiest first, then how well calibrated the network is.
  var words: [String] {
    let failure = firstNotFinite.map { ["\($0.cause.words): \($0.reason)"] } ?? []
    let layers = hiddenLayers.enumerated().flatMap { l, layer in
      layer.words.map { hiddenLayers.count > 1 ? "layer \(l + 1): \($0)" : $0 }
    }
    let calibration = calibrationError.map {
      ["calibration error \(Numeral.percent($0, of: Self.shares))"]
    }
    return failure + layers + (calibration ?? [])
  }

  /// Shares are written with the digits of so many.
  fileprivate static let shares = 100

  fileprivate static func isStriking(_ share: Double) -> Bool { share >= strikingShare }
}

extension RunDiagnosis.HiddenLayer {
  fileprivate var words: [String] {
    var words: [String] = []
    if let dead = activity.dead, dead > 0 { words.append("\(text(dead)) of units dead") }
    // Half of the activations of what is flat at 0 are 0 in good health.
    let low = activity.dead == nil ? activity.saturatedLow ?? 0 : 0
    let share = low + (activity.saturatedHigh ?? 0)
    if RunDiagnosis.isStriking(share) { words.append("\(text(share)) of activations saturated") }
    return words
  }

  private func text(_ share: Double) -> String {
    Numeral.percent(share, of: RunDiagnosis.shares)
  }
}
