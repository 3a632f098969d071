import Plotting

/// Marks as elements of an SVG file, in order. Ids count from 1 in every file; each letter of each
/// font is there once.
struct SVGContent {
  let letters: Letters
  private(set) var text = ""
  private var count = 0
  /// The ids of letters; nil for those without ink, such as a space.
  private var symbols: [Symbol: String?] = [:]

  private struct Symbol: Hashable {
    var letter: FittedLetter
    var size: Double
  }

  init(letters: Letters) {
    self.letters = letters
  }

  mutating func add(_ marks: [Mark]) throws(PaintingError) {
    for mark in marks {
      guard mark.shape.isInReach else { throw .outOfReach(role: mark.role) }
      try add(mark.shape)
    }
  }

  private mutating func add(_ shape: Shape) throws(PaintingError) {
    switch shape {
    case .fill(let path, let colour): fill(path, colour)
    case .stroke(let path, let stroke): draw(path, stroke)
    case .markers(let marker, let places): put(marker, at: places)
    case .text(let text): try write(text)
    case .image(let raster, let rect): try show(raster, in: rect)
    case .hatch(let path, let pattern): hatch(path, pattern)
    case .clipped(let rect, let marks):
      open(clip: .rect(rect))
      try add(marks)
      text += "</g>\n"
    }
  }

  private mutating func fill(_ path: Path, _ colour: Colour) {
    guard !path.steps.isEmpty else { return }
    text += "<path\(paint("fill", colour)) d=\"\(path.svg)\"/>\n"
  }

  private mutating func draw(_ path: Path, _ stroke: Stroke) {
    guard !path.steps.isEmpty else { return }
    text += "<path fill=\"none\"\(stroke.svg) d=\"\(path.svg)\"/>\n"
  }

  private mutating func nextID() -> String {
    count += 1
    return "p\(count)"
  }

  /// Begins a group of which only the part inside the path shows.
  private mutating func open(clip path: Path) {
    let id = nextID()
    text += "<clipPath id=\"\(id)\"><path d=\"\(path.svg)\"/></clipPath>\n"
    text += "<g clip-path=\"url(#\(id))\">\n"
  }

  /// The symbol once, then its places.
  private mutating func put(_ marker: Marker, at places: [Point]) {
    guard !places.isEmpty else { return }
    let id = nextID()
    text += "<defs><g id=\"\(id)\">\n"
    for layer in marker.layers {
      switch layer {
      case .fill(let path, let colour): fill(path, colour)
      case .stroke(let path, let stroke): draw(path, stroke)
      }
    }
    text += "</g></defs>\n"
    for place in places { text += use(id, at: place) }
  }

  private func use(_ id: String, at place: Point) -> String {
    "<use xlink:href=\"#\(id)\" x=\"\(place.x.svg)\" y=\"\(place.y.svg)\"/>\n"
  }

  private mutating func write(_ text: Text) throws(PaintingError) {
    let (start, pens) = try letters.line(text)
    var uses = ""
    for pen in pens {
      guard let id = try symbol(pen.letter, text.font.size) else { continue }
      uses += use(id, at: Point(start.x + Double(pen.offset) * text.unit, start.y))
    }
    self.text += "<g aria-label=\"\(text.string.xml)\">\n"
    if text.halo { self.text += "<g fill=\"none\"\(Text.haloStroke.svg)>\n\(uses)</g>\n" }
    self.text += "<g\(paint("fill", text.colour))>\n\(uses)</g>\n</g>\n"
  }

  /// The id of a letter, which stands in the file from its first use on.
  private mutating func symbol(
    _ letter: FittedLetter, _ size: Double
  ) throws(PaintingError) -> String? {
    let symbol = Symbol(letter: letter, size: size)
    if let known = symbols[symbol] { return known }
    let outline = try letters.glyph(letter).outline.enlarged(size, size)
    let id = outline.steps.isEmpty ? nil : nextID()
    symbols[symbol] = .some(id)
    if let id { text += "<defs><path id=\"\(id)\" d=\"\(outline.svg)\"/></defs>\n" }
    return id
  }

  /// Viewers that know neither word smooth the pixels when they enlarge them.
  private mutating func show(_ raster: Raster, in rect: Rect) throws(PaintingError) {
    guard raster.width > 0, raster.height > 0 else { return }
    var png = try PNGEncoder(level: 9)
    text += "<image x=\"\(rect.x.svg)\" y=\"\(rect.y.svg)\" width=\"\(rect.width.svg)\""
    text += " height=\"\(rect.height.svg)\" preserveAspectRatio=\"none\""
    text += " style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\""
    text += " xlink:href=\"data:image/png;base64,\(base64(png.encode(raster)))\"/>\n"
  }

  private mutating func hatch(_ path: Path, _ hatch: Hatch) {
    guard let box = path.box() else { return }
    if let background = hatch.background { fill(path, background) }
    open(clip: path)
    draw(hatch.lines(over: box), hatch.stroke)
    text += "</g>\n"
  }
}

/// Four letters of [Base64](https://www.rfc-editor.org/rfc/rfc4648) for three bytes.
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      let isFilled = place <= group.count
      text.append(isFilled ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
