/// A kind of picture file, called as its names end.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  case png, svg, pdf

  /// Whether there is a picture that ends as its format does.
  public static func isWhole(_ path: String) -> Bool {
    let format = allCases.first { path.hasSuffix(".\($0.rawValue)") }
    return format.map { Files.isFile(path, endingIn: $0.ending) } ?? false
  }

  /// The last bytes of a file that is whole.
  public var ending: [UInt8] {
    switch self {
    case .png: [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    case .svg: Array("</svg>\n".utf8)
    case .pdf: Array("%%EOF\n".utf8)
    }
  }
}
