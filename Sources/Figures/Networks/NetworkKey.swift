import Plotting

/// What the lines and shades of a network mean.
struct NetworkKey {
  private static let lineLength = 22.0

  let links: NetworkLinks
  let theme: Theme
  let width: Double

  func marks(at baseline: Double) -> [Mark] {
    let middle = baseline - theme.key.capHeight / 2
    var x = Theme.margin
    var marks: [Mark] = []
    func add(_ string: String, _ colour: Colour = Palette.ink, gap: Double = 12) {
      marks.append(
        Mark(
          "key",
          .text(Text(string, at: Point(x, baseline), font: theme.key, colour: colour))))
      x += theme.key.width(of: string) + gap
    }
    func add(_ weight: Double) {
      let path = Path.polyline([Point(x, middle), Point(x + NetworkKey.lineLength, middle)])
      marks.append(Mark("key link", .stroke(path, links.stroke(weight))))
      x += NetworkKey.lineLength + 4
    }
    add("weight:", gap: 6)
    for share in [0.1, 0.5, 1] {
      add(share * links.reference)
      let value = Numeral.significant(share * links.reference, digits: 2)
      add(share == 1 ? "≥ \(value)" : value)
    }
    add(-links.reference)
    add("negative", gap: 20)
    add("node:", gap: 6)
    let ramp = theme.grid.snapped(Rect(x: x, y: middle - 4, width: 60, height: 8))
    marks += [
      Mark("key ramp", .image(NetworkKey.ramp, in: ramp)),
      Mark("key frame", theme.grid.frame(ramp, Theme.frame)),
    ]
    x = ramp.maxX + 6
    let what = FittedText(
      "output, low to high per node", font: theme.key, smallest: theme.smallestText,
      width: width - Theme.margin - x)
    add(what.string)
    return marks
  }

  private static let ramp = Raster(
    width: ProbabilityRamp.levels, height: 1, pixels: ProbabilityRamp.shades.map { $0.rgb })
}
