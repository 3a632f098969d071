import Plotting

/// Writes what a picture is made of as [JSON](https://www.rfc-editor.org/rfc/rfc8259): every mark,
/// in the order in which it is painted, with its role, its kind, its bounds and its looks.
///
/// Lengths are in points from the top left corner, to a thousandth; bounds are `[x, y, width,
/// height]`. The text follows from the picture alone.
public struct LayoutEncoder: Sendable {
  public init() {}

  /// One line for each mark, so that two layouts can be compared line by line.
  public func encode(_ drawing: Drawing) throws(PaintingError) -> [UInt8] {
    let page = try drawing.page()
    let marks = try list(drawing.marks, indent: "    ")
    let text = """
      {
        "format": 1,
        "size": [\(page.width.svg), \(page.height.svg)],
        "scale": \(drawing.scale.svg),
        "marks": [
      \(marks)
        ]
      }

      """
    return Array(text.utf8)
  }

  private func list(_ marks: [Mark], indent: String) throws(PaintingError) -> String {
    var lines: [String] = []
    for mark in marks {
      guard mark.shape.isInReach else { throw .outOfReach(role: mark.role) }
      let head = "\(indent){\"role\": \(mark.role.json), "
      if case .clipped(let frame, let inner) = mark.shape {
        let within = try list(inner, indent: indent + "  ")
        lines.append(
          "\(head)\"kind\": \"clip\", \"bounds\": \(frame.json), \"marks\": [\n\(within)\n"
            + "\(indent)]}")
      } else {
        lines.append(head + mark.shape.members + "}")
      }
    }
    return lines.joined(separator: ",\n")
  }
}
