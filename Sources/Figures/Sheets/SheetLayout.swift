import Plotting
import Sweeps

/// Where everything on a page of a sheet stands.
struct SheetLayout {
  static let top = 92.0
  static let bottom = 62.0
  static let gap = 10.0
  /// Under a map, or over a chart: the score.
  static let numberHeight = 16.0
  static let sparkHeight = 26.0
  static let widths = 72.0...168.0
  /// The page is as wide as this at least, so that titles and key have room.
  static let narrowest = 480.0
  static let widest = 1000.0
  /// Device pixels.
  static let longestSide = 6000.0
  /// Room for the tick labels of charts.
  static let tickWidth = 34.0
  static let tickHeight = 30.0

  let theme: Theme
  let grid: SheetGrid
  let tile: SheetTile
  /// From the left edge to the first picture.
  let left: Double
  let picture: Size
  /// Over the first row, and over each where places have headers of their own.
  let headerHeight: Double

  init(_ grid: SheetGrid, tile: SheetTile, aspect: Double, theme: Theme) {
    self.theme = theme
    self.grid = grid
    self.tile = tile
    left = SheetLayout.left(grid, tile: tile, theme: theme)
    let room = SheetLayout.widest - left - Theme.margin
    let columns = Double(max(grid.columnCount, 1))
    let width = (room - SheetLayout.gap * (columns - 1)) / columns
    let clamped = min(max(width, SheetLayout.widths.lowerBound), SheetLayout.widths.upperBound)
    picture = Size(clamped.rounded(.down), (clamped.rounded(.down) * aspect).rounded())
    let headers = grid.columns + grid.cellHeaders.flatMap { $0 }
    headerHeight = headers.contains { !$0.detail.isEmpty } ? 26 : 15
  }

  /// Row headers as wide as the longest, 160 pt at most, and the tick labels of charts.
  private static func left(_ grid: SheetGrid, tile: SheetTile, theme: Theme) -> Double {
    let ticks = tile == .map ? 0 : tickWidth
    guard !grid.rows.isEmpty else { return Theme.margin + ticks }
    let widest =
      grid.rows.map {
        max(theme.header.width(of: $0.title), theme.key.width(of: $0.detail))
      }.max() ?? 0
    return min(max(76, Theme.margin + widest + 10), 160) + ticks
  }

  /// The right edge of row headers.
  var rowHeaderEnd: Double { left - 10 - (tile == .map ? 0 : SheetLayout.tickWidth) }
  var rowHeaderWidth: Double { rowHeaderEnd - Theme.margin }

  /// How many columns a page has room for, beside row headers like these.
  static func columnLimit(_ grid: SheetGrid, tile: SheetTile, theme: Theme) -> Int {
    let room = widest - left(grid, tile: tile, theme: theme) - Theme.margin
    return max(1, Int((room + gap) / (widths.lowerBound + gap)))
  }

  /// How many rows a page has room for.
  var rowLimit: Int {
    let room =
      SheetLayout.longestSide / theme.scale - firstTop - SheetLayout.bottom - keyHeight - foot
    return max(1, Int((room + SheetLayout.gap) / pitch))
  }

  private var isMap: Bool { tile == .map }
  /// Between the header over a place and its picture.
  private var over: Double { isMap ? 0 : SheetLayout.numberHeight }
  private var under: Double {
    isMap ? SheetLayout.numberHeight + SheetLayout.sparkHeight : 0
  }
  /// Under the last row.
  private var foot: Double { isMap ? 0 : SheetLayout.tickHeight }
  /// The top of the first row's pictures.
  private var firstTop: Double { SheetLayout.top + over + headerHeight - 15 }
  /// From row to row.
  private var pitch: Double {
    over + picture.height + under + SheetLayout.gap + (grid.isRunning ? headerHeight : 0)
  }

  func frame(_ row: Int, _ column: Int) -> Rect {
    theme.grid.snapped(
      Rect(
        x: left + Double(column) * (picture.width + SheetLayout.gap),
        y: firstTop + Double(row) * pitch, width: picture.width, height: picture.height))
  }

  /// The baseline of the score of a place.
  func numberBaseline(_ frame: Rect) -> Double {
    isMap ? frame.maxY + 11.5 : frame.minY - 5
  }

  /// The baseline of the last line of a header over a place.
  func headerBaseline(_ frame: Rect) -> Double { frame.minY - over - 6 }

  func spark(under frame: Rect) -> Rect {
    theme.grid.snapped(
      Rect(
        x: frame.minX, y: frame.maxY + SheetLayout.numberHeight + 1, width: frame.width,
        height: SheetLayout.sparkHeight - 4))
  }

  /// The bottom of the last row with its curves or tick labels.
  var gridBottom: Double {
    firstTop + Double(max(grid.rowCount, 1)) * pitch - SheetLayout.gap
      - (grid.isRunning ? headerHeight : 0) - over + foot
  }

  /// Of a second key, where maps of two classes stand beside those of more.
  private var keyHeight: Double { isMap && grid.mapKinds.count > 1 ? 16 : 0 }

  var size: Size {
    let columns = Double(max(grid.columnCount, 1))
    let width = left + columns * (picture.width + SheetLayout.gap) - SheetLayout.gap + Theme.margin
    return Size(max(width, SheetLayout.narrowest), gridBottom + SheetLayout.bottom + keyHeight)
  }
}

extension Theme {
  /// Over columns and beside rows.
  var header: Font { Font(10.5, .bold) }
}
