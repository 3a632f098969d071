import Plotting

/// Where the lines over a picture stand, and how many there are.
struct HeaderLayout: Hashable, Sendable {
  /// Left and right of the lines.
  let margin: Double
  let titleBaseline: Double
  /// Nil where the result stands beside the title.
  let resultBaseline: Double?
  /// Nil where there is no room for a subtitle.
  let subtitleBaseline: Double?
  /// In points; the theme's own where the page is no wider than one picture.
  let titleSize: Double?

  /// The lowest baseline.
  var lowest: Double {
    max(titleBaseline, resultBaseline ?? 0, subtitleBaseline ?? 0)
  }

  static let page = HeaderLayout(
    margin: Theme.margin, titleBaseline: Theme.titleBaseline, resultBaseline: nil,
    subtitleBaseline: Theme.subtitleBaseline, titleSize: nil)
  static let card = HeaderLayout(
    margin: 20, titleBaseline: 26, resultBaseline: nil, subtitleBaseline: 43, titleSize: 16)
  /// The result under the title.
  private static let column = HeaderLayout(
    margin: 12, titleBaseline: 22, resultBaseline: 37, subtitleBaseline: 50, titleSize: 13)
  /// Without a subtitle.
  private static let small = HeaderLayout(
    margin: 8, titleBaseline: 19, resultBaseline: 33, subtitleBaseline: nil, titleSize: 12)

  /// Over a picture of this width in points; nil where there is no room for words.
  static func page(width: Double) -> HeaderLayout? {
    switch width {
    case 480...: page
    case 240...: column
    case 120...: small
    default: nil
    }
  }

  func titleFont(_ theme: Theme) -> Font {
    Font(titleSize ?? theme.title.size, theme.title.weight)
  }

  /// Of the result: as large as the title beside it, smaller under it.
  func resultFont(_ theme: Theme) -> Font {
    resultBaseline == nil ? titleFont(theme) : theme.heading
  }
}
