extension String {
  /// One line for a terminal: what would steer it is spelled out as in JSON, `\u001b`, line ends too.
  package var printable: String { spelled { $0.steersTerminals } }

  /// Lines for a terminal: what would steer it is spelled out as in JSON, so that a JSON document
  /// stays one that says the same.
  package var printableLines: String { spelled { $0.steersTerminals && $0 != "\n" } }

  private func spelled(_ isSpelled: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isSpelled) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if isSpelled(scalar) {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Control characters, line separators, byte order marks, and the marks that turn the direction
  /// of writing.
  var steersTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
