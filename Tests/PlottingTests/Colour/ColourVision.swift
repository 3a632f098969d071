import Foundation
import Plotting

/// How a colour is seen, after [Machado, Oliveira, Fernandes 2009](
/// https://doi.org/10.1109/TVCG.2009.113) at full severity, on linear RGB.
enum ColourVision: CaseIterable {
  case normal, protan, deutan, tritan

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  func seen(_ colour: Colour) -> Colour {
    let c = LinearRGB(colour)
    let rows = matrix.map { $0[0] * c.red + $0[1] * c.green + $0[2] * c.blue }
    return LinearRGB(red: rows[0], green: rows[1], blue: rows[2]).colour
  }

  /// The difference of two colours for the eye that tells them apart worst.
  static func worstDifference(_ a: Colour, _ b: Colour) -> Double {
    allCases.map { CIELAB($0.seen(a)).difference(from: CIELAB($0.seen(b))) }.min() ?? 0
  }
}
