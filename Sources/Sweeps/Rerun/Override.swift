/// A value that replaces one of a spec: `training.epochs=50`.
public struct Override: Sendable, Hashable {
  /// As it was given.
  public let text: String
  /// `training.epochs`
  public let key: String
  let value: JSONValue

  /// - Throws: A problem for what is no `KEY=VALUE`, and for a key that no spec has.
  public init(_ text: String) throws(Problem) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw Problem(
        at: nil, "--set \(text.quoted) is no KEY=VALUE",
        help: "write for example training.epochs=50")
    }
    self.text = text
    key = String(text[..<equals])
    guard key == "seed" || Field(key) != nil else {
      throw Problem(at: nil, "unknown field \(key.quoted) in --set", help: Field.help(for: key))
    }
    let words = String(text[text.index(after: equals)...])
    // What is not JSON is a text, so that names need no quotes.
    let (node, problems) = JSONReader.read(SourceText(file: "--set", bytes: Array(words.utf8)))
    value = node.map { problems.isEmpty ? JSONValue($0) : .string(words) } ?? .string(words)
  }

  /// As in the name of a folder: `training.epochs50`.
  fileprivate var name: String { key + (value.string ?? value.compactText) }
}

extension [Override] {
  /// What the name of a folder has beside that of the sweep: `@training.epochs50`. What files cannot
  /// be called so, and what is long, has its checksum in place of the rest.
  public var folderSuffix: String {
    let whole = map { "@\($0.name)" }.joined()
    let safe = map { "@\($0.name.fileNameSafe)" }.joined()
    guard safe != whole || safe.utf8.count > 100 else { return whole }
    return "\(safe.prefix(91))~\(CRC32.text(whole.utf8))"
  }
}

extension Override {
  /// A spec with the value in its place: of an axis, in all its alternatives. Every line stays where
  /// it is, so that what is wrong is told where the file has it.
  public func applied(to spec: SourceText) -> SourceText {
    // What cannot be read is told when it is read.
    guard let root = JSONReader.read(spec).0 else { return spec }
    return spec.replacing(edits(of: root))
  }

  /// Blocks that give the section have the value too.
  private func edits(of root: JSONNode) -> [SourceText.Edit] {
    let field = Field(key)
    let section = field?.section.key ?? "seeds"
    guard case .array(let blocks) = root["blocks"]?.content else { return edits(of: root, field) }
    let own = blocks.filter { $0[section] != nil }
    let isNeeded = root[section] != nil || own.count < blocks.count
    return (isNeeded ? edits(of: root, field) : []) + own.flatMap { edits(of: $0, field) }
  }

  /// - Parameter field: Nil for the seeds.
  private func edits(of root: JSONNode, _ field: Field?) -> [SourceText.Edit] {
    guard let field else { return [root.edit("seeds", listed)].compactMap { $0 } }
    let section = field.section.key
    guard let parameter = field.parameter else {
      return [root.edit(section, listed)].compactMap { $0 }
    }
    guard let old = root[section] else {
      return [addition(parameter, to: field.section, of: root)].compactMap { $0 }
    }
    guard case .array(let alternatives) = old.content else {
      return [old.edit(parameter, value)].compactMap { $0 }
    }
    return alternatives.compactMap { $0.edit(parameter, value) }
  }

  /// A single value is a list of one.
  private var listed: JSONValue {
    if case .array = value { return value }
    if key == "seed", case .object = value { return value }
    return [value]
  }

  /// A section that was left out, with nothing but the value.
  private func addition(
    _ parameter: String, to section: Section, of root: JSONNode
  ) -> SourceText.Edit? {
    let own: JSONValue = .object([.init(parameter, value)])
    switch section {
    case .training: return root.edit(section.key, own)
    case .network: return root.edit(section.key, [own])
    // Its absence is told when the spec is read.
    case .dataset, .activation, .optimizer: return nil
    }
  }
}

extension JSONNode {
  /// What gives a member this value: in an object in its place or at the front, of `"adam"` by making
  /// it one; nil for what can have no members.
  fileprivate func edit(_ key: String, _ value: JSONValue) -> SourceText.Edit? {
    let text = "\(key.jsonLiteral): \(value.compactText)"
    switch content {
    case .object(let members):
      if let old = members.first(where: { $0.key == key }) {
        return SourceText.Edit(place: old.value.place, text: value.compactText)
      }
      let front = place.lowerBound + 1
      return SourceText.Edit(
        place: front..<front, text: members.isEmpty ? text : "\(text), ")
    case .string(let kind):
      return SourceText.Edit(
        place: place, text: "{\("kind".jsonLiteral): \(kind.jsonLiteral), \(text)}")
    default: return nil
    }
  }

  fileprivate subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }
}
