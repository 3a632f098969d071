import Plotting

/// Where the two lines over a picture stand.
struct HeaderLayout: Sendable {
  /// Left and right of the lines.
  let margin: Double
  let titleBaseline: Double
  let subtitleBaseline: Double
  /// In points; the theme's own where the page is no wider than one picture.
  let titleSize: Double?

  static let page = HeaderLayout(
    margin: Theme.margin, titleBaseline: Theme.titleBaseline,
    subtitleBaseline: Theme.subtitleBaseline, titleSize: nil)
  static let card = HeaderLayout(
    margin: 20, titleBaseline: 26, subtitleBaseline: 43, titleSize: 16)

  func titleFont(_ theme: Theme) -> Font {
    Font(titleSize ?? theme.title.size, theme.title.weight)
  }
}
