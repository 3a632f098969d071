import Plotting
import Sweeps

/// The score of a configuration beside its picture, with what is to be said of it: "best", seeds
/// that failed.
struct NumberLine {
  let configuration: ConfigurationView
  let score: Score
  let theme: Theme
  let frame: Rect
  let baseline: Double

  private static let inset = 1.0
  private static let space = 4.0

  var marks: [Mark] {
    var (marks, left) = number
    var right = frame.maxX - NumberLine.inset
    var corners = [frame.minY + 10, frame.maxY - 4]
    for tag in tags {
      let fitting = tag.texts.first {
        left + NumberLine.space + tag.font.width(of: $0) <= right
      }
      if let fitting {
        let text = Text(
          fitting, at: Point(right, baseline), anchor: .end, font: tag.font, colour: tag.colour)
        marks.append(Mark(tag.role, .text(text)))
        right = text.start.x - NumberLine.space
      } else if let corner = corners.popLast() {
        marks.append(
          Mark(
            tag.role,
            .text(
              Text(
                tag.texts[tag.texts.count - 1], at: Point(frame.maxX - 4, corner), anchor: .end,
                font: tag.font, colour: tag.colour, halo: true))))
      }
    }
    left = right
    return marks
  }

  /// The mean, and the deviation if there is room; where the next text may begin.
  private var number: (marks: [Mark], end: Double) {
    let start = Point(frame.minX + NumberLine.inset, baseline)
    guard let spread = configuration.spread else { return ([], start.x) }
    let alone = Text(
      score.text(spread.mean), at: start, font: theme.header,
      colour: Palette.ink)
    guard let deviation = score.deviationText(spread) else {
      return ([mark("mean", alone)], start.x + alone.width)
    }
    var mean = alone
    mean.string = score.bareText(spread.mean)
    let end = start.x + mean.width
    let beside = Text(
      deviation + score.unit, at: Point(end + 2.5, baseline), font: theme.key,
      colour: Palette.text2)
    guard beside.bounds.maxX <= frame.maxX else {
      return ([mark("mean", alone)], start.x + alone.width)
    }
    return ([mark("mean", mean), mark("deviation", beside)], beside.bounds.maxX)
  }

  private struct Tag {
    let role: String
    /// The longest first.
    let texts: [String]
    let font: Font
    let colour: Colour
  }

  private var tags: [Tag] {
    var tags: [Tag] = []
    if configuration.standing == .best {
      tags.append(Tag(role: "best", texts: ["best"], font: theme.strong, colour: Palette.ink))
    }
    let (failed, all) = (configuration.failures.count, configuration.seeds.count)
    if failed > 0 && failed < all {
      let word = configuration.failures.word
      let texts = ["\(failed) of \(all) \(word)", "\(failed) \(word)"]
      tags.append(Tag(role: "failure", texts: texts, font: theme.key, colour: Palette.bad))
    }
    return tags
  }

  private func mark(_ role: String, _ text: Text) -> Mark { Mark(role, .text(text)) }
}
