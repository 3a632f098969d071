import Plotting

/// The names of rows and columns, once each, or those over the places of a running grid.
struct SheetHeaders {
  let layout: SheetLayout

  private var theme: Theme { layout.theme }

  var marks: [Mark] {
    let columns = layout.grid.columns.enumerated().flatMap { column, header in
      over(layout.frame(0, column), header)
    }
    let places = layout.grid.cellHeaders.enumerated().flatMap { row, headers in
      headers.enumerated().flatMap { over(layout.frame(row, $0), $1) }
    }
    return columns + places + rows
  }

  /// Centred over a picture.
  private func over(_ frame: Rect, _ header: SheetGrid.Header) -> [Mark] {
    let last = layout.headerBaseline(frame)
    let first = header.detail.isEmpty ? last : last - 11
    let width = frame.width + SheetLayout.gap - Theme.labelSpace
    return [
      line(
        "column header", header.title, theme.header, Palette.ink, Point(frame.centre.x, first),
        .middle, width),
      line(
        "column detail", header.detail, theme.key, Palette.text2, Point(frame.centre.x, last),
        .middle, width),
    ].compactMap { $0 }
  }

  /// Right-aligned at the middle of the pictures.
  private var rows: [Mark] {
    layout.grid.rows.enumerated().flatMap { row, header in
      let middle = layout.frame(row, 0).centre.y + theme.header.capHeight / 2
      let first = header.detail.isEmpty ? middle : middle - 6
      return [
        line(
          "row header", header.title, theme.header, Palette.ink,
          Point(layout.rowHeaderEnd, first), .end, layout.rowHeaderWidth),
        line(
          "row detail", header.detail, theme.key, Palette.text2,
          Point(layout.rowHeaderEnd, first + 12), .end, layout.rowHeaderWidth),
      ].compactMap { $0 }
    }
  }

  private func line(
    _ role: String, _ string: String, _ font: Font, _ colour: Colour, _ origin: Point,
    _ anchor: Text.Anchor, _ width: Double
  ) -> Mark? {
    guard !string.isEmpty else { return nil }
    let fitted = FittedText(string, font: font, smallest: theme.smallestText, width: width)
    return Mark(
      role,
      .text(Text(fitted.string, at: origin, anchor: anchor, font: fitted.font, colour: colour)))
  }
}
