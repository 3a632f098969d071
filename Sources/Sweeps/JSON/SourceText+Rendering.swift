extension SourceText {
  /// How many problems are told before the rest is only counted.
  public static let problemLimit = 20

  /// The most characters of a source line that are shown.
  private static let lineWidth = 100

  /// How far around a place a long line is looked at, so that one of 100 MB costs no more.
  private static let excerptBytes = 1000

  /// All problems in file order, those about the whole file first; the rest beyond
  /// ``problemLimit`` as a count.
  public func render(_ problems: [Problem]) -> String {
    let ordered = problems.enumerated().sorted {
      ($0.element.place?.lowerBound ?? -1, $0.offset)
        < ($1.element.place?.lowerBound ?? -1, $1.offset)
    }
    var texts = ordered.prefix(Self.problemLimit).map { render($0.element) }
    let rest = problems.count - Self.problemLimit
    if rest > 0 {
      texts.append("\(file.printable): \(rest) more \(rest == 1 ? "problem" : "problems")\n")
    }
    return texts.joined()
  }

  /// `FILE:LINE:COLUMN: error: text`, the source line with carets, and the help, each line ended.
  public func render(_ problem: Problem) -> String {
    let words = "\(problem.severity.rawValue): \(problem.message.printable)\n"
    let help = problem.help.map { "help: \($0.printable)\n" } ?? ""
    guard let place = problem.place else { return "\(file.printable): \(words)\(help)" }
    let position = position(of: place.lowerBound)
    let excerpt = excerpt(of: place, line: position.line)
    return "\(file.printable):\(position): \(words)\(excerpt)\(help)"
  }

  /// The source line of `place`, cut around it when it is long, over a run of carets.
  private func excerpt(of place: Range<Int>, line number: Int) -> String {
    let line = line(at: place.lowerBound)
    let end = min(max(place.upperBound, place.lowerBound), line.upperBound)
    let start = max(line.lowerBound, place.lowerBound - Self.excerptBytes)
    let stop = min(end, place.lowerBound + Self.excerptBytes)
    let far = min(line.upperBound, end + Self.excerptBytes)
    let before = onScreen(boundary(from: start, to: place.lowerBound)..<place.lowerBound)
    let marked = onScreen(place.lowerBound..<boundary(from: stop, to: end))
    let after = onScreen(end..<boundary(from: far, to: line.upperBound))

    let markedWidth = min(max(marked.count, 1), Self.lineWidth / 2)
    let width = Self.lineWidth - markedWidth
    let beforeWidth = min(before.count, max(width / 2, width - after.count))
    let shownBefore =
      before.count > beforeWidth ? "…" + String(before.suffix(beforeWidth)) : String(before)
    var shown = String((marked + after).prefix(Self.lineWidth - beforeWidth))
    if shown.count < marked.count + after.count { shown += "…" }

    let gutter = String(repeating: " ", count: max(0, 5 - String(number).count)) + "\(number)"
    let blank = String(repeating: " ", count: gutter.count)
    let indent = String(repeating: " ", count: shownBefore.count)
    let carets = String(repeating: "^", count: markedWidth)
    let text = shownBefore + shown
    return "\(gutter) |\(text.isEmpty ? "" : " " + text)\n\(blank) | \(indent)\(carets)\n"
  }

  /// The first place where a character may begin, or `end`.
  private func boundary(from start: Int, to end: Int) -> Int {
    (start..<end).first { bytes[$0] & 0xC0 != 0x80 } ?? end
  }

  /// Characters of the file, each one column wide: tabs become spaces, and what would steer a
  /// terminal a replacement character.
  private func onScreen(_ range: Range<Int>) -> [Character] {
    String(decoding: bytes[range], as: UTF8.self).map { character in
      if character == "\t" { return " " }
      return character.unicodeScalars.contains { $0.steersTerminals } ? "\u{FFFD}" : character
    }
  }
}
