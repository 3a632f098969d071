import Foundation
import Plotting

/// A colour in CIELAB under D65, and the difference of two by
/// [CIEDE2000](https://doi.org/10.1002/col.20070) (Sharma, Wu, Dalal 2005).
struct CIELAB {
  var lightness: Double
  var a: Double
  var b: Double

  init(_ lightness: Double, _ a: Double, _ b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ colour: Colour) {
    let c = LinearRGB(colour)
    let x = (0.4124564 * c.red + 0.3575761 * c.green + 0.1804375 * c.blue) / 0.95047
    let y = 0.2126729 * c.red + 0.7151522 * c.green + 0.0721750 * c.blue
    let z = (0.0193339 * c.red + 0.1191920 * c.green + 0.9503041 * c.blue) / 1.08883
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    self.init(116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z)))
  }

  func difference(from other: CIELAB) -> Double {
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let g = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))))
    let (c1, h1) = polar(stretched: 1 + g)
    let (c2, h2) = other.polar(stretched: 1 + g)

    var turn = c1 * c2 == 0 ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var middle = h1 + h2
    if c1 * c2 != 0 {
      middle = abs(h1 - h2) <= 180 ? middle / 2 : (middle + (middle < 360 ? 360 : -360)) / 2
    }

    let (l, c) = ((lightness + other.lightness) / 2, (c1 + c2) / 2)
    let t =
      1 - 0.17 * cosine(middle - 30) + 0.24 * cosine(2 * middle) + 0.32 * cosine(3 * middle + 6)
      - 0.20 * cosine(4 * middle - 63)
    let away = (l - 50) * (l - 50)
    let dL = (other.lightness - lightness) / (1 + 0.015 * away / sqrt(20 + away))
    let dC = (c2 - c1) / (1 + 0.045 * c)
    let dH = 2 * sqrt(c1 * c2) * sin(turn / 2 * .pi / 180) / (1 + 0.015 * c * t)
    let blue = 60 * exp(-pow((middle - 275) / 25, 2))
    let rotation = -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))) * sin(blue * .pi / 180)
    return sqrt(dL * dL + dC * dC + dH * dH + rotation * dC * dH)
  }

  /// Chroma, and hue in degrees from 0 to 360.
  private func polar(stretched stretch: Double) -> (chroma: Double, hue: Double) {
    let x = a * stretch
    let hue = atan2(b, x) * 180 / .pi
    return (hypot(x, b), hue < 0 ? hue + 360 : hue)
  }

  private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
