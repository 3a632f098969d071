/// Reads back the notes in a picture that `PNGEncoder` wrote.
public enum PNGText {
  /// The notes of a [PNG](https://www.w3.org/TR/png-3/) file, in their order.
  ///
  /// All chunks are read to the last one and held against their CRC-32, so that a file with notes
  /// is a whole file. Other texts than uncompressed iTXt without a language are left out.
  ///
  /// - Throws: `PNGTextError` for bytes that are no PNG file, for a file that ends early or was
  ///   changed, and for one without notes.
  public static func notes(in file: [UInt8]) throws(PNGTextError) -> [PNGEncoder.Note] {
    var reader = PNGReader(file)
    try reader.readSignature()
    var notes: [PNGEncoder.Note] = []
    while true {
      let chunk = try reader.readChunk()
      if chunk.type == "iTXt", let note = PNGEncoder.Note(chunk: chunk.content) {
        notes.append(note)
      }
      if chunk.type == "IEND" { break }
    }
    guard !notes.isEmpty else { throw .noNotes }
    return notes
  }
}

/// Why there are no notes to read.
public enum PNGTextError: Error, Hashable, CustomStringConvertible {
  /// The file does not begin as PNG files do.
  case notPNG
  /// The file ends within a chunk, or before the last one; how many bytes there are.
  case truncated(length: Int)
  /// The content of a chunk does not have its CRC-32; where the chunk begins.
  case changed(type: String, offset: Int)
  /// Another program wrote the picture.
  case noNotes

  public var description: String {
    switch self {
    case .notPNG:
      "This is not a PNG picture."
    case .truncated(let length):
      "The picture ends too early, after \(length) bytes. Draw it again."
    case .changed(let type, let offset):
      "The picture was changed: the CRC-32 of its \(type) chunk at byte \(offset) is wrong."
    case .noNotes:
      "This picture says nothing about its run; nn-sweep did not draw it, or its texts were removed."
    }
  }
}

extension PNGEncoder.Note {
  /// Keyword, 0, not compressed, no language, no translation, text; nil for other contents.
  fileprivate init?(chunk content: ArraySlice<UInt8>) {
    guard let end = content.firstIndex(of: 0), content[end...].starts(with: [0, 0, 0, 0, 0]),
      let text = String(validating: content[(end + 5)...], as: UTF8.self)
    else { return nil }
    let latin = content[..<end].map { Character(Unicode.Scalar($0)) }
    guard (1...79).contains(latin.count) else { return nil }
    self.init(String(latin), text)
  }
}
