import Foundation

/// The types that `Sources/NeuralNetworks/Optimizers` declares as update rules.
func optimizersOfTheSources(file: StaticString = #filePath) throws -> Set<String> {
  let package = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folder = package.appendingPathComponent("Sources/NeuralNetworks/Optimizers")
  let texts = try FileManager.default
    .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .map { try String(contentsOf: $0, encoding: .utf8) }
  return Set(
    texts.flatMap { text in
      text.components(separatedBy: "struct ").compactMap { declaration in
        let words = declaration.split(separator: " ")
        return words.count > 1 && words[0].hasSuffix(":") && words[1] == "UpdateRule"
          ? String(words[0].dropLast()) : nil
      }
    })
}
