import CCairo
import Plotting

/// Writes pictures as [PDF](https://pdfa.org/resource/iso-32000-2/) of one page, a unit of which is
/// a point, with letters as outlines. The file has no date: the same picture gives the same bytes
/// with the same version of Cairo.
public struct PDFEncoder {
  private let letters: Letters

  public init() throws(PaintingError) {
    letters = try Letters()
  }

  /// The picture as a file. `Title` and `Description` among the notes become its title and subject,
  /// `Software` its creator, and all others, one a line, its keywords.
  public func encode(
    _ drawing: Drawing, notes: [PNGEncoder.Note] = []
  ) throws(PaintingError) -> [UInt8] {
    let page = try drawing.page()
    let file = PDFBytes()
    try withExtendedLifetime(file) { () throws(PaintingError) in
      let surface = cairo_pdf_surface_create_for_stream(
        { file, bytes, count in PDFBytes.append(bytes, count, to: file) },
        Unmanaged.passUnretained(file).toOpaque(), page.width, page.height)
      defer { cairo_surface_destroy(surface) }
      describe(surface, notes)
      guard let context = cairo_create(surface) else { throw .outOfMemory }
      defer { cairo_destroy(context) }
      try Brush(context: context, letters: letters, scale: 1, medium: .paths).paint(drawing.marks)
      try check(cairo_status(context))
      cairo_surface_finish(surface)
      try check(cairo_surface_status(surface))
    }
    return file.bytes
  }

  private func check(_ status: cairo_status_t) throws(PaintingError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
  }

  private func describe(_ surface: OpaquePointer?, _ notes: [PNGEncoder.Note]) {
    let fields = [
      "Title": CAIRO_PDF_METADATA_TITLE, "Description": CAIRO_PDF_METADATA_SUBJECT,
      "Software": CAIRO_PDF_METADATA_CREATOR,
    ]
    for note in notes {
      if let field = fields[note.keyword] {
        cairo_pdf_surface_set_metadata(surface, field, note.text)
      }
    }
    let rest = notes.filter { fields[$0.keyword] == nil }.map { "\($0.keyword) \($0.text)" }
    if !rest.isEmpty {
      cairo_pdf_surface_set_metadata(
        surface, CAIRO_PDF_METADATA_KEYWORDS, rest.joined(separator: "\n"))
    }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
  }
}

/// A file as Cairo writes it.
private final class PDFBytes {
  private(set) var bytes: [UInt8] = []

  static func append(
    _ bytes: UnsafePointer<UInt8>?, _ count: UInt32, to file: UnsafeMutableRawPointer?
  ) -> cairo_status_t {
    guard let bytes, let file else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<PDFBytes>.fromOpaque(file).takeUnretainedValue().bytes +=
      UnsafeBufferPointer(start: bytes, count: Int(count))
    return CAIRO_STATUS_SUCCESS
  }
}
