/// A value that replaces one of a spec: `training.epochs=50`.
public struct Override: Sendable {
  /// `training.epochs`
  public let key: String
  let value: JSONValue

  /// - Throws: A problem for what is no `KEY=VALUE`.
  public init(_ text: String) throws(Problem) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw Problem(
        at: nil, "--set \(text.quoted) is no KEY=VALUE",
        help: "write for example training.epochs=50")
    }
    key = String(text[..<equals])
    let words = String(text[text.index(after: equals)...])
    // What is not JSON is a text, so that names need no quotes.
    let (node, problems) = JSONReader.read(SourceText(file: "--set", bytes: Array(words.utf8)))
    value = node.map { problems.isEmpty ? JSONValue($0) : .string(words) } ?? .string(words)
  }

  /// As in the name of a folder: `training.epochs50`.
  public var name: String { "\(key)\(value.string ?? value.compactText)".fileNameSafe }

  /// A spec with the value in its place: of an axis, in all its alternatives that are objects.
  ///
  /// - Throws: A problem for a key that no spec has.
  public func applied(to spec: JSONValue) throws(Problem) -> JSONValue {
    if key == "seed" { return spec.replacing("seeds", by: [value]) }
    let parts = key.split(separator: ".", maxSplits: 1).map { String($0) }
    guard let section = Section(rawValue: parts[0]), let field = Field(key) else {
      throw Problem(at: nil, "unknown field \(key.quoted) in --set", help: Field.help(for: key))
    }
    let name = section.key
    guard let parameter = field.parameter else { return spec.replacing(name, by: [value]) }
    let old = spec[name] ?? (section == .training ? .object([]) : .array([]))
    guard case .array(let alternatives) = old else {
      return spec.replacing(name, by: old.replacing(parameter, by: value))
    }
    return spec.replacing(
      name, by: .array(alternatives.map { $0.asObject.replacing(parameter, by: value) }))
  }
}

extension JSONValue {
  /// An object with one member replaced, or added at its end.
  fileprivate func replacing(_ key: String, by value: JSONValue) -> JSONValue {
    guard case .object(var members) = self else { return self }
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index] = Member(key, value)
    } else {
      members.append(Member(key, value))
    }
    return .object(members)
  }

  /// `"adam"` as `{"kind": "adam"}`.
  fileprivate var asObject: JSONValue {
    if case .string(let kind) = self { ["kind": .string(kind)] } else { self }
  }
}
