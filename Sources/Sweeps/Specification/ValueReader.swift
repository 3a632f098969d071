/// Reads single values of a spec, with the words for what is wrong with them.
struct ValueReader {
  /// The key that the messages name.
  let name: String

  func number(
    _ node: JSONNode, _ bounds: Bounds, expected: String = "a number",
    into diagnosis: inout Diagnosis
  ) -> Double? {
    guard case .number(let text) = node.content, let value = Double(text) else {
      diagnosis.wrongType(name, expected, node)
      return nil
    }
    return check(value, bounds, node, text, into: &diagnosis) ? value + 0 : nil
  }

  func integer(
    _ node: JSONNode, _ bounds: Bounds, expected: String = "a whole number",
    into diagnosis: inout Diagnosis
  ) -> Int? {
    guard case .number(let text) = node.content, let value = Double(text) else {
      diagnosis.wrongType(name, expected, node)
      return nil
    }
    guard value.isInfinite || value.rounded() == value else {
      diagnosis.error(at: node.place, "\(name.quoted) must be \(expected), found \(text.shortened)")
      return nil
    }
    guard check(value, bounds, node, text, into: &diagnosis) else { return nil }
    return Int(exactly: value)
  }

  private func check(
    _ value: Double, _ bounds: Bounds, _ node: JSONNode, _ text: String,
    into diagnosis: inout Diagnosis
  ) -> Bool {
    if bounds.contains(value) { return true }
    diagnosis.error(
      at: node.place,
      "\(name.quoted) must be \(bounds.words(against: value)), found \(text.shortened)")
    return false
  }

  func boolean(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Bool? {
    if case .boolean(let value) = node.content { return value }
    diagnosis.wrongType(name, "true or false", node)
    return nil
  }

  func text(_ node: JSONNode, into diagnosis: inout Diagnosis) -> String? {
    if case .string(let text) = node.content { return text }
    diagnosis.wrongType(name, "a string", node)
    return nil
  }

  /// One of `words`; `noun` says what they are.
  func word(
    _ node: JSONNode, _ noun: String, _ words: [String], into diagnosis: inout Diagnosis
  ) -> String? {
    guard let word = text(node, into: &diagnosis) else { return nil }
    if words.contains(word) { return word }
    diagnosis.error(
      at: node.place, "unknown \(noun) \(word.quoted)",
      help: Spelling.suggestion(for: word, in: words) + "known: " + words.joined(separator: ", "))
    return nil
  }

  /// A name for files: a label or the name of the sweep.
  func fileName(_ node: JSONNode, into diagnosis: inout Diagnosis) -> String? {
    guard let text = text(node, into: &diagnosis) else { return nil }
    if text.isFileNameSafe, text.utf8.count <= 100 { return text }
    diagnosis.error(
      at: node.place, "\(name.quoted) is part of file names, and cannot be \(text.quoted)",
      help:
        #"use up to 100 letters, digits, "_", "." and "-", and neither of the last two in front"#)
    return nil
  }

  /// All elements; nil when one of them could not be read.
  func list<Element>(
    _ node: JSONNode, _ expected: String, into diagnosis: inout Diagnosis,
    _ read: (JSONNode, inout Diagnosis) -> Element?
  ) -> [Element]? {
    guard case .array(let nodes) = node.content else {
      diagnosis.wrongType(name, expected, node)
      return nil
    }
    var elements: [Element] = []
    for node in nodes where !diagnosis.isFull {
      if let element = read(node, &diagnosis) { elements.append(element) }
    }
    return elements.count == nodes.count ? elements : nil
  }

  /// Words of a list, each once and one at least.
  func words(
    _ node: JSONNode, _ noun: String, _ known: [String], into diagnosis: inout Diagnosis
  ) -> [String]? {
    let words = list(node, "a list of \(name)", into: &diagnosis) { element, diagnosis in
      word(element, noun, known, into: &diagnosis)
    }
    guard let words else { return nil }
    if words.isEmpty {
      diagnosis.error(
        at: node.place, "\(name.quoted) is an empty list",
        help: "known: \(known.joined(separator: ", "))")
      return nil
    }
    if let twice = words.indices.first(where: { words[..<$0].contains(words[$0]) }) {
      diagnosis.error(
        at: node.place, "\(noun) \(words[twice].quoted) is given twice", help: "name each once")
      return nil
    }
    return words
  }

  /// The widths of hidden layers.
  func widths(_ node: JSONNode, into diagnosis: inout Diagnosis) -> [Int]? {
    let widths = list(node, "a list of whole numbers", into: &diagnosis) { element, diagnosis in
      integer(element, Catalog.widths, into: &diagnosis)
    }
    guard let widths else { return nil }
    if widths.count > Catalog.layerLimit {
      diagnosis.error(
        at: node.place,
        "\(name.quoted) must have at most \(Catalog.layerLimit) layers, found \(widths.count)")
      return nil
    }
    return widths
  }
}
