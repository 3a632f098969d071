import CairoRendering
import Sweeps

/// What a picture says of itself.
struct PictureNotes {
  let notes: [PNGEncoder.Note]

  /// - Throws: A ``Refusal`` for a file that is not there, and for one that this program did not
  ///   draw as it is.
  init(reading path: String) throws(Refusal) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Files.read(path, upTo: Files.inputLimit)
    } catch {
      throw Refusal(.noSuchFile, error: "cannot read \(path): \(error.reason)")
    }
    do throws(PNGTextError) {
      notes = try PNGText.notes(in: bytes)
    } catch {
      throw Refusal(.badSpec, error: "\(path): \(error)")
    }
    guard self["Software"]?.hasPrefix("nn-sweep ") == true else {
      throw Refusal(.badSpec, error: "\(path): \(PNGTextError.noNotes)")
    }
  }

  subscript(keyword: String) -> String? { notes.first { $0.keyword == keyword }?.text }
}
