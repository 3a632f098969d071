import CairoRendering
import Mutants
import Plotting
import Testing

/// Thousands of damaged pictures.
struct `Whatever becomes of a picture` {
  private static let notes: [PNGEncoder.Note] = [
    .init("Title", "tanh · adam"), .init("nn-sweep:config", #"{"seed":3}"#),
  ]

  private func picture() throws -> [UInt8] {
    var canvas = try Canvas()
    var png = try PNGEncoder()
    try canvas.paint(
      Drawing(
        size: Size(4, 4),
        marks: [Mark("dot", .fill(.circle(Point(2, 2), radius: 1), Palette.ink))]))
    return try png.encode(canvas, notes: Self.notes)
  }

  @Test func `its notes are those that were written, or refused`() throws {
    var mutants = Mutants(seed: 11, scraps: ["iTXt", "IEND", "\0\0\0\0", "\u{FF}"])
    let file = try picture()
    for _ in 0..<2000 {
      do throws(PNGTextError) {
        // Whatever a changed byte makes of a chunk, its checksum tells.
        let notes = try PNGText.notes(in: mutants.next(of: file))
        #expect(notes.allSatisfy { Self.notes.contains($0) })
      } catch {
        #expect("\(error)".hasSuffix("."))
      }
    }
  }

  @Test func `its chunks can hold anything, when their checksums are right`() throws {
    var mutants = Mutants(seed: 12, scraps: ["\0", "\0\0\0\0\0", "é", "\u{1B}"])
    let picture = try picture()
    let chunks = try PNGChunk.chunks(of: picture)
    var read = 0
    for _ in 0..<1000 {
      var file = Array(picture.prefix(8))
      for var chunk in chunks {
        if chunk.type == "iTXt" { chunk.content = mutants.next(of: chunk.content) }
        chunk.crc = PNGChunk.crc(of: chunk)
        file += chunk.bytes
      }
      do throws(PNGTextError) {
        let notes = try PNGText.notes(in: file)
        #expect(notes.count <= 2 && notes.allSatisfy { (1...79).contains($0.keyword.count) })
        read += 1
      } catch {
        #expect(error == .noNotes)
      }
    }
    #expect(read > 500)
  }
}

extension PNGChunk {
  /// As in a file.
  fileprivate var bytes: [UInt8] {
    func word(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    return word(UInt32(content.count)) + Array(type.utf8) + content + word(crc)
  }
}
