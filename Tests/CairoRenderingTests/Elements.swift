import Foundation
import FoundationXML

/// What an XML file says, read by Foundation.
final class Elements: NSObject, XMLParserDelegate {
  /// The text of each element by its name.
  private(set) var text: [String: String] = [:]
  /// In the order of the file.
  private(set) var ids: [String] = []
  /// The ids that clips and uses refer to.
  private(set) var references: [String] = []
  private(set) var isWellFormed = false
  private var names: [String] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["xlink:href"], link.hasPrefix("#") {
      references.append(String(link.dropFirst()))
    }
    if let clip = attributes["clip-path"] {
      references.append(String(clip.dropFirst(5).dropLast()))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if let name = names.last { text[name, default: ""] += characters }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    names.removeLast()
  }
}
