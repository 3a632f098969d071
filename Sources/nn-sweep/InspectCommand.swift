import ArgumentParser
import CairoRendering
import Sweeps

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Print what a picture says of itself.")

  @Argument(help: "A picture that nn-sweep drew.")
  var picture: String

  @Flag(help: "As one JSON document.")
  var json = false

  func run() throws {
    let notes = try PictureNotes(reading: picture)
    Terminal.standardOutput.write(json ? notes.json.prettyText : notes.text)
  }
}

extension PictureNotes {
  /// A line for each note; JSON below its name.
  fileprivate var text: String {
    notes.map { note in
      let name = note.name
      switch note.value {
      case .string(let text):
        return name + String(repeating: " ", count: max(2, 14 - name.count)) + text + "\n"
      case let value: return "\(name)\n\(value.prettyText.indented)"
      }
    }.joined()
  }

  fileprivate var json: JSONValue {
    .object(notes.map { JSONValue.Member($0.name, $0.value) })
  }
}

extension PNGEncoder.Note {
  /// `title`, `config`
  fileprivate var name: String {
    let prefix = "nn-sweep:"
    return keyword.hasPrefix(prefix)
      ? String(keyword.dropFirst(prefix.count)) : keyword.lowercased()
  }

  /// An object where the text is one, else the text.
  fileprivate var value: JSONValue {
    guard text.hasPrefix("{") else { return .string(text) }
    do throws(Problem) {
      return try JSONValue.parse(SourceText(file: keyword, bytes: Array(text.utf8)))
    } catch {
      return .string(text)
    }
  }
}

extension String {
  /// Each line two blanks further in.
  fileprivate var indented: String {
    split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}
