/// Numbers whose description is the shortest that reads back as the same number.
public protocol ShortestText: CustomStringConvertible {}

extension Double: ShortestText {}
extension Float: ShortestText {}

extension ShortestText {
  /// The shortest decimal that reads back as this number: `0.1`, `32`, `1e-5`, `1e16`; `nan`,
  /// `inf`, `-inf`.
  public var shortestText: String {
    let text = description
    let parts = text.split(separator: "e")
    guard let mantissa = parts.first, text.utf8.last?.isDigit == true else { return text }
    let short = mantissa.hasSuffix(".0") ? mantissa.dropLast(2) : mantissa
    guard parts.count == 2, let exponent = Int(parts[1]) else { return String(short) }
    return "\(short)e\(exponent)"
  }
}
