import CDeflate
import Plotting

/// Writes pictures as [PNG](https://www.w3.org/TR/png-3/): 8 bits of red, green and blue, filter
/// 0, one IDAT chunk. The same picture gives the same bytes, at level 1 always, at others with the
/// same version of libdeflate.
public struct PNGEncoder: ~Copyable {
  /// Text in the file, in a chunk of its own.
  public struct Note: Hashable, Sendable {
    /// 1 to 79 characters of Latin-1, such as `Title`.
    public var keyword: String
    public var text: String

    public init(_ keyword: String, _ text: String) {
      self.keyword = keyword
      self.text = text
    }
  }

  /// Pixels per metre of a picture of one pixel per point: 72 per inch.
  private static let pixelsPerMetre = 2835.0

  private let level: Int
  private let compressor: OpaquePointer
  private var rows = RGBRows()

  /// From level 1, the fastest, which looks at whole pixels, to 12, the smallest file.
  public init(level: Int = 1) throws(PaintingError) {
    precondition((1...12).contains(level), "the level of compression is from 1 to 12")
    guard let compressor = libdeflate_alloc_compressor(Int32(level)) else { throw .outOfMemory }
    self.level = level
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
  }

  /// The picture on the canvas as a file, with notes in their order.
  public mutating func encode(
    _ canvas: borrowing Canvas, notes: [Note] = []
  ) throws(PaintingError) -> [UInt8] {
    let (width, height) = (canvas.width, canvas.height)
    let compressed = try canvas.withPixels { pixels, stride in
      compress(pixels, stride: stride, width: width, height: height)
    }
    let density = UInt32((PNGEncoder.pixelsPerMetre * canvas.scale).rounded())
    var file = PNGChunks()
    file.append("IHDR") { $0 += bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + rgb8 }
    file.append("sRGB") { $0 += [perceptual] }
    file.append("pHYs") { $0 += bigEndian(density) + bigEndian(density) + [perMetre] }
    for note in notes {
      file.append("iTXt") { $0 += note.chunk }
    }
    file.append("IDAT") { $0 += compressed }
    file.append("IEND") { _ in }
    return file.bytes
  }

  /// Pixels alone as a file, for pictures within other files.
  mutating func encode(_ raster: Raster) -> [UInt8] {
    let (width, height) = (raster.width, raster.height)
    let compressed = raster.pixels.withUnsafeBufferPointer { pixels in
      pixels.baseAddress.map { compress($0, stride: width, width: width, height: height) } ?? []
    }
    var file = PNGChunks()
    file.append("IHDR") {
      $0 += bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + rgb8
    }
    file.append("sRGB") { $0 += [perceptual] }
    file.append("IDAT") { $0 += compressed }
    file.append("IEND") { _ in }
    return file.bytes
  }

  /// The rows of pixels `0x__RRGGBB`, `stride` pixels apart, as a zlib stream.
  private mutating func compress(
    _ pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int
  ) -> [UInt8] {
    guard level > 1 else {
      return PixelDeflate.compress(pixels, stride: stride, width: width, height: height)
    }
    rows.fill(from: pixels, stride: stride, width: width, height: height)
    let source = rows.bytes
    let room = libdeflate_zlib_compress_bound(compressor, source.count)
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, length in
      length = libdeflate_zlib_compress(
        compressor, source, source.count, buffer.baseAddress, room)
    }
  }
}

/// 8 bits per channel, RGB, deflate, filters per row, not interlaced.
private let rgb8: [UInt8] = [8, 2, 0, 0, 0]
private let perceptual: UInt8 = 0
private let perMetre: UInt8 = 1

extension PNGEncoder.Note {
  /// Keyword, 0, not compressed, no language, no translation, text, in which no NUL may stand.
  fileprivate var chunk: [UInt8] {
    let latin = keyword.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    precondition(
      (1...79).contains(latin.count) && latin.count == keyword.unicodeScalars.count
        && !latin.contains(0), "a keyword is 1 to 79 characters of Latin-1")
    return latin + [0, 0, 0, 0, 0] + text.replacing("\0", with: "\u{FFFD}").utf8
  }
}
