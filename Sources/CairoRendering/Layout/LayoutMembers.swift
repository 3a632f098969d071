import Plotting

extension Shape {
  /// What a mark looks like, as members of a JSON object. A clip's own marks are left out.
  var members: String {
    switch self {
    case .fill(let path, let colour):
      #""kind": "area", \#(path.bounds()), \#(colour.members), \#(path.json)"#
    case .stroke(let path, let stroke):
      #""kind": "line", \#(path.bounds(stroke.width / 2)), \#(stroke.members), \#(path.json)"#
    case .hatch(let path, let hatch):
      #""kind": "hatch", \#(path.bounds()), \#(hatch.members), \#(path.json)"#
    case .markers(let marker, let places):
      #""kind": "markers", \#(marker.bounds(at: places)), "#
        + #""layers": [\#(marker.layers.map { "{\($0.members)}" }.joined(separator: ", "))], "#
        + #""places": [\#(places.map { $0.json }.joined(separator: ", "))]"#
    case .text(let text): #""kind": "text", \#(text.members)"#
    case .image(let raster, let rect):
      #""kind": "image", "bounds": \#(rect.json), "pixels": [\#(raster.width), \#(raster.height)]"#
    case .clipped(let frame, _): #""kind": "clip", "bounds": \#(frame.json)"#
    }
  }
}

extension Marker.Layer {
  fileprivate var members: String {
    switch self {
    case .fill(let path, let colour): Shape.fill(path, colour).members
    case .stroke(let path, let stroke): Shape.stroke(path, stroke).members
    }
  }

  /// Nil for a layer without any points.
  fileprivate var box: Rect? {
    switch self {
    case .fill(let path, _): path.box()
    case .stroke(let path, let stroke): path.box()?.insetBy(-stroke.width / 2)
    }
  }
}

extension Marker {
  /// The box around the symbol at all of its places.
  fileprivate func bounds(at places: [Point]) -> String {
    let boxes = layers.compactMap { $0.box }
    let corners = places.flatMap { place in
      boxes.flatMap { box in
        [
          Point(place.x + box.minX, place.y + box.minY),
          Point(place.x + box.maxX, place.y + box.maxY),
        ]
      }
    }
    return Path.polyline(corners).bounds()
  }
}

extension Text {
  fileprivate var members: String {
    #""bounds": \#(bounds.json), "text": \#(string.json), "size": \#(font.size.svg), "#
      + #""weight": "\#(font.weight)", "anchor": "\#(anchor)", "origin": \#(origin.json), "#
      + #""halo": \#(halo), \#(colour.members)"#
  }
}

extension Stroke {
  fileprivate var members: String {
    let dashes = dash.map { $0.svg }.joined(separator: ", ")
    return #""width": \#(width.svg), "dash": [\#(dashes)], "cap": "\#(cap)", "#
      + #""join": "\#(join)", \#(colour.members)"#
  }
}

extension Hatch {
  fileprivate var members: String {
    let ground = background.map { #", "background": {\#($0.members)}"# } ?? ""
    return #""spacing": \#(spacing.svg), \#(stroke.members)\#(ground)"#
  }
}

extension Colour {
  fileprivate var members: String { #""colour": "\#(hexadecimal)", "opacity": \#(opacity.svg)"# }
}

extension Path {
  /// Without any points, a box without any area.
  fileprivate func bounds(_ margin: Double = 0) -> String {
    let box = box()?.insetBy(-margin) ?? Rect(x: 0, y: 0, width: 0, height: 0)
    return #""bounds": \#(box.json)"#
  }

  /// As the attribute `d` of SVG.
  fileprivate var json: String { #""path": "\#(svg)""# }
}

extension Rect {
  var json: String { "[\(x.svg), \(y.svg), \(width.svg), \(height.svg)]" }
}

extension Point {
  fileprivate var json: String { "[\(x.svg), \(y.svg)]" }
}

extension String {
  /// With its quotes.
  var json: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..."\u{1F}":
        text += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
