import Foundation

/// The values of other programs, in `Fixtures`, each beside the script that made it.
enum Fixture {
  static func read<Value: Decodable>(_ name: String) throws -> Value {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).json")
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: place))
  }
}
