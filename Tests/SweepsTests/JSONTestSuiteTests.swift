import Foundation
import Testing

@testable import Sweeps

/// The documents of Nicolas Seriot's [JSONTestSuite](https://github.com/nst/JSONTestSuite).
struct `Of the documents that every reader of JSON is held against` {
  struct Document: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }
    var source: SourceText { SourceText(file: "x.json", bytes: bytes) }
    var problems: [Problem] { JSONReader.read(source).1 }
  }

  static let documents: [Document] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/jsonTestSuite.json")
    do {
      let texts = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
      return texts.sorted { $0.key < $1.key }.map { name, text in
        Document(name: name, bytes: text.unicodeScalars.map { UInt8($0.value) })
      }
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static func documents(_ verdict: Character) -> [Document] {
    documents.filter { $0.name.first == verdict }
  }

  /// Correct JSON that no spec means.
  static let twice = ["y_object_duplicated_key", "y_object_duplicated_key_and_value"]

  @Test func `none is missing`() {
    #expect("yni".map { Self.documents($0).count } == [95, 186, 35])
  }

  @Test(arguments: documents("y"))
  func `the correct ones are read, but for keys given twice`(_ document: Document) throws {
    guard !Self.twice.contains(document.name) else {
      #expect(document.problems.map { $0.message } == ["\"a\" is given twice (first at 1:2)"])
      return
    }
    #expect(document.problems == [])
    let value = try JSONValue.parse(document.source)
    for text in [value.canonicalText, value.prettyText] {
      let again = try JSONValue.parse(SourceText(file: "x", bytes: Array(text.utf8)))
      #expect(again.canonicalText == value.canonicalText)
    }
  }

  @Test(arguments: documents("n"))
  func `the wrong ones are refused, each at a place of its own`(_ document: Document) throws {
    let first = try #require(document.problems.first)
    let place = try #require(first.place)
    #expect(place.upperBound <= document.bytes.count)
    #expect(document.source.render(first).hasPrefix("x.json:"))
    #expect(throws: Problem.self) { try JSONValue.parse(document.source) }
  }

  @Test(arguments: documents("i"))
  func `of the doubtful ones numbers are taken, odd texts and deep nesting are not`(
    _ document: Document
  ) {
    #expect(document.problems.isEmpty == document.name.hasPrefix("i_number"))
  }

  @Test func `the deepest are refused where they are too deep`() {
    for opening in ["[", "[{\"\":"] {
      let bytes = Array(String(repeating: opening, count: 100_000).utf8)
      let problems = JSONReader.read(SourceText(file: "x.json", bytes: bytes)).1
      #expect(problems.map { $0.message } == ["nested deeper than 64 levels"])
    }
  }
}
