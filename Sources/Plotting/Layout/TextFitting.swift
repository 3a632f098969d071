/// A line of text made of parts that is made to fit a width.
///
/// Too wide, it first loses its optional parts from the right; then it is set smaller in steps of half a point; then its longest part is cut in the middle
/// with "…", at least eight characters kept; then parts are dropped from the right.
public struct FittedText: Hashable, Sendable {
  public let string: String
  public let font: Font

  /// In points; more than was asked for where the text cannot be made to fit.
  public var width: Double { font.width(of: string) }

  public init(
    _ parts: [String], optional: [String] = [], separator: String, font: Font, smallest: Double,
    width: Double
  ) {
    var (parts, optional, font) = (parts, optional, font)
    func line() -> String { (parts + optional).joined(separator: separator) }
    while font.width(of: line()) > width, !optional.isEmpty { optional.removeLast() }
    while font.width(of: line()) > width, font.size - 0.5 >= smallest { font.size -= 0.5 }
    while font.width(of: line()) > width, parts.shortenLongest() {}
    while font.width(of: line()) > width, parts.count > 1 { parts.removeLast() }
    string = line()
    self.font = font
  }

  /// A single text.
  public init(_ string: String, font: Font, smallest: Double, width: Double) {
    self.init([string], separator: "", font: font, smallest: smallest, width: width)
  }
}

extension [String] {
  /// Takes one character from the middle of the longest part; false if it is short already.
  fileprivate mutating func shortenLongest() -> Bool {
    guard let longest = indices.max(by: { self[$0].count < self[$1].count }) else { return false }
    let characters = self[longest].filter { $0 != "…" }
    guard characters.count > 8 else { return false }
    let kept = characters.count - 1
    self[longest] = characters.prefix((kept + 1) / 2) + "…" + characters.suffix(kept / 2)
    return true
  }
}
