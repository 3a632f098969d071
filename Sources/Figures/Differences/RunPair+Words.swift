import Datasets
import NeuralNetworks
import Plotting

/// What the pictures of a difference say.
extension RunPair {
  var words: String { title.joined(separator: " · ") }

  /// Which runs, on what, how much differs, and who is right.
  ///
  /// - Parameter share: "12.1% of the area".
  func sentence(share: String) -> String {
    clipped(
      "Difference of two runs, \(words) on \(a.dataset): \(share) differs; "
        + "\(a.judged.name) accuracy \(result(of: a)) and \(result(of: b)); \(changes(verdict)).")
  }

  func header(_ theme: Theme, share: String) -> Header {
    let names = shortNames
    let room = 0.4 * (MapLayout.pageWidth - 2 * Theme.margin)
    let note = FittedText(
      changes(verdict), font: theme.subtitle, smallest: theme.smallestText, width: room)
    return Header(
      theme: theme, width: MapLayout.pageWidth, title: title, result: "\(share) differs",
      subtitle: ["solid: \(names.a), \(result(of: a))", "dashed: \(names.b), \(result(of: b))"],
      note: note.string, aside: ["\(a.judged.name) accuracy"])
  }

  /// The line over a plot: what a reader must know, then how both runs were made.
  func note(_ needed: [String], over frame: Rect, from left: Double, _ theme: Theme) -> [Mark] {
    let parts = needed + making
    guard !parts.isEmpty else { return [] }
    let line = FittedText(
      needed.isEmpty ? [parts[0]] : needed,
      optional: needed.isEmpty ? Array(parts.dropFirst()) : making, separator: " · ",
      font: theme.subtitle, smallest: theme.smallestText, width: frame.maxX - left)
    guard line.width <= frame.maxX - left else { return [] }
    let place = Point(frame.maxX, MapNotes.baseline(over: frame))
    return [
      Mark(
        "note",
        .text(
          Text(line.string, at: place, anchor: .end, font: line.font, colour: Palette.text2)))
    ]
  }

  /// "tanh corrects 3, breaks 0 of 120 points"
  private func changes(_ verdict: Verdict) -> String {
    "\(shortNames.b) corrects \(Numeral.count(verdict.corrected)), breaks "
      + "\(Numeral.count(verdict.broken)) of "
      + Numeral.count(verdict.differs.count, "point", "points")
  }

  /// "12.1%" of the places where both give a class; −1 is none.
  static func share(of a: [Int], unlike b: [Int]) -> String {
    let both = zip(a, b).filter { $0 >= 0 && $1 >= 0 }
    let share = 100 * Double(both.count { $0 != $1 }) / Double(max(both.count, 1))
    return share > 0 && share < 0.05 ? "less than 0.1%" : Numeral.fixed(share, decimals: 1) + "%"
  }
}
