/// A value of a JSON document, with its place in the file.
package struct JSONNode: Sendable {
  package enum Content: Sendable {
    case null
    case boolean(Bool)
    /// As written, until a reader decides between whole numbers and others.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// In the order of the file, each key once.
    case object([Member])
    /// Something that was not JSON and has been reported.
    case invalid
  }

  package struct Member: Sendable {
    package let key: String
    /// The bytes of the key, its quotes included.
    package let keyPlace: Range<Int>
    package let value: JSONNode
  }

  package let content: Content
  /// Its first byte to past its last.
  package let place: Range<Int>
}

extension JSONNode {
  /// What stands there, for "…, found the string "0.1"".
  package var found: String {
    switch content {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): "the number \(text.shortened)"
    case .string(let text): "the string \(text.quoted)"
    case .array: "a list"
    case .object: "an object"
    case .invalid: "something else"
    }
  }

  package var isInvalid: Bool {
    if case .invalid = content { true } else { false }
  }
}

extension String {
  /// At most 60 characters of it, and at most 240 scalars, since a single character may have any
  /// number of them.
  package var shortened: String {
    let scalars = unicodeScalars.prefix(240)
    let cut = Substring(scalars).prefix(60)
    return cut.endIndex == endIndex ? self : cut + "…"
  }

  /// In double quotes, for messages.
  package var quoted: String { "\"\(shortened)\"" }
}
