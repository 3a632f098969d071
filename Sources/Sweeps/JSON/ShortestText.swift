/// Numbers whose description is the shortest that reads back as the same number.
public protocol ShortestText: CustomStringConvertible {}

extension Double: ShortestText {}
extension Float: ShortestText {}

extension ShortestText {
  /// The shortest decimal that reads back as this number: `0.1`, `32`, `1e-5`, `1e16`; `nan`,
  /// `inf`, `-inf`.
  public var shortestText: String {
    let text = description
    let letters = text.utf8
    // Whole numbers end in ".0", and so does a whole mantissa before its exponent.
    let whole = letters.dropLast(2)
    if letters.suffix(2).elementsEqual(".0".utf8) { return String(decoding: whole, as: UTF8.self) }
    guard let exponent = letters.lastIndex(of: UInt8(ascii: "e")) else { return text }
    let mantissa = text[..<exponent]
    let short = mantissa.hasSuffix(".0") ? mantissa.dropLast(2) : mantissa
    let power = Int(text[letters.index(after: exponent)...]) ?? 0
    return "\(short)e\(power)"
  }
}
