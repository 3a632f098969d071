import Foundation

/// Reads `Fixtures/NAME.json` beside the file that asks for it.
func load<Fixture: Decodable>(_ name: String, source: StaticString = #filePath) -> Fixture {
  let folder = URL(fileURLWithPath: "\(source)").deletingLastPathComponent()
  let file = folder.appendingPathComponent("Fixtures/\(name).json")
  do {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Fixture.self, from: Data(contentsOf: file))
  } catch {
    preconditionFailure("\(file.path): \(error)")
  }
}
