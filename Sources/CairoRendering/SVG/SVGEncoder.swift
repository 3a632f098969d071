import Plotting

/// Writes pictures as [SVG](https://www.w3.org/TR/SVG11/), a unit of which is a point, with letters
/// as outlines, so that no fonts are needed.
///
/// The text follows from the picture alone, its ids too; only the pixels of images depend on the
/// version of libdeflate.
public struct SVGEncoder {
  private let letters: Letters

  public init() throws(PaintingError) {
    letters = try Letters()
  }

  /// The picture as a file. `Title` and `Description` among the notes are what programs read out;
  /// the others stand in its metadata.
  ///
  /// - Precondition: the keywords of the others are names of XML, those with a prefix that of
  ///   nn-sweep.
  public func encode(
    _ drawing: Drawing, notes: [PNGEncoder.Note] = []
  ) throws(PaintingError) -> [UInt8] {
    let page = try drawing.page()
    var content = SVGContent(letters: letters)
    try content.add(drawing.marks)
    let size = (page.width.svg, page.height.svg)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      role="img" width="\(size.0)pt" height="\(size.1)pt" viewBox="0 0 \(size.0) \(size.1)">

      """
    for note in notes {
      if let name = names[note.keyword] { text += "<\(name)>\(note.text.xml)</\(name)>\n" }
    }
    text += metadata(notes.filter { names[$0.keyword] == nil })
    text += "<rect width=\"\(size.0)\" height=\"\(size.1)\"\(paint("fill", Palette.paper))/>\n"
    text += "<g stroke-linejoin=\"round\">\n\(content.text)</g>\n</svg>\n"
    return Array(text.utf8)
  }

  private let names = ["Title": "title", "Description": "desc"]

  private func metadata(_ notes: [PNGEncoder.Note]) -> String {
    guard !notes.isEmpty else { return "" }
    let lines = notes.map { note in
      let name = note.keyword.contains(":") ? note.keyword : "nn-sweep:\(note.keyword)"
      return "<\(name)>\(note.text.xml)</\(name)>\n"
    }
    return "<metadata xmlns:nn-sweep=\"urn:nn-sweep\">\n\(lines.joined())</metadata>\n"
  }
}
