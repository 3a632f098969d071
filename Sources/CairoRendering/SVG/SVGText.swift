import Plotting

extension Double {
  /// To a thousandth, without zeros at the end.
  var svg: String {
    let thousandths = Int((self * 1000).rounded())
    let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard part > 0 else { return "\(sign)\(whole)" }
    var digits = String(part + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}

extension Path {
  /// As the attribute `d` has it. A circle is two half circles.
  var svg: String {
    var text = ""
    for step in steps {
      switch step {
      case .move(let p): text += "M\(p.svg)"
      case .line(let p): text += "L\(p.svg)"
      case .curve(let a, let b, let p): text += "C\(a.svg) \(b.svg) \(p.svg)"
      case .circle(let centre, let radius):
        let (left, right) = (
          Point(centre.x - radius, centre.y), Point(centre.x + radius, centre.y)
        )
        let arc = "A\(radius.svg) \(radius.svg) 0 0 1 "
        text += "M\(right.svg)\(arc)\(left.svg)\(arc)\(right.svg)Z"
      case .close: text += "Z"
      }
    }
    return text
  }
}

extension Point {
  fileprivate var svg: String { "\(x.svg) \(y.svg)" }
}

extension Stroke {
  /// Its attributes; joins are round unless it says otherwise.
  var svg: String {
    var text = paint("stroke", colour) + " stroke-width=\"\(width.svg)\""
    if cap == .round { text += " stroke-linecap=\"round\"" }
    if join == .miter { text += " stroke-linejoin=\"miter\"" }
    if !dash.isEmpty {
      text += " stroke-dasharray=\"\(dash.map { $0.svg }.joined(separator: " "))\""
    }
    return text
  }
}

/// ` fill="#0072b2" fill-opacity="0.5"`
func paint(_ attribute: String, _ colour: Colour) -> String {
  let opacity = colour.opacity < 1 ? " \(attribute)-opacity=\"\(colour.opacity.svg)\"" : ""
  return " \(attribute)=\"\(colour.hexadecimal)\"\(opacity)"
}

extension Colour {
  /// `#0072b2`
  var hexadecimal: String {
    "#" + String(rgb & 0xFFFFFF | 0x1000000, radix: 16).dropFirst()
  }
}

extension String {
  /// As text or as an attribute of [XML](https://www.w3.org/TR/xml/#syntax), which has no control
  /// characters other than tab and line ends, and takes those for blanks unless they are spelled.
  var xml: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
