/// How JSON writes numbers: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
enum NumberGrammar {
  /// What is wrong with `text` as a number; nil when it is one.
  static func complaint(about text: ArraySlice<UInt8>) -> String? {
    var rest = text
    if rest.first == UInt8(ascii: "+") { return "numbers have no leading plus" }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }

    let whole = digits(&rest)
    if whole == 0 { return "a number begins with a digit" }
    if whole > 1, text.first(where: { $0.isDigit }) == UInt8(ascii: "0") {
      return "numbers have no leading zeros"
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if digits(&rest) == 0 { return "digits follow the decimal point" }
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest.removeFirst()
      }
      if digits(&rest) == 0 { return "digits follow the exponent's e" }
    }
    return rest.isEmpty ? nil : "digits, one point and an exponent make a number"
  }

  /// Takes the digits at the front and counts them.
  private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let start = rest.startIndex
    rest = rest.drop { $0.isDigit }
    return rest.startIndex - start
  }
}
