/// Parameters with their values, in the catalog's order.
public struct Settings: Hashable, Sendable {
  public struct Setting: Hashable, Sendable {
    public let name: String
    public let value: ParameterValue

    public init(_ name: String, _ value: ParameterValue) {
      self.name = name
      self.value = value
    }

    /// As in names of configurations: `noise0.1`, `loss-huber`. A word stands apart from the name.
    var text: String {
      let text = value.text
      return name + (text.first?.isLetter == true ? "-" : "") + text
    }
  }

  public var list: [Setting]

  public init(_ list: [Setting] = []) {
    self.list = list
  }

  public subscript(name: String) -> ParameterValue? {
    list.first { $0.name == name }?.value
  }

  public var members: [JSONValue.Member] {
    list.map { JSONValue.Member($0.name, $0.value.json) }
  }
}

extension Settings {
  /// - Precondition: `name` is set, to a number.
  package func number(_ name: String) -> Double {
    switch self[name] {
    case .number(let value): return value
    case .integer(let value): return Double(value)
    default: preconditionFailure("\(name) is a number by the catalog")
    }
  }

  /// - Precondition: `name` is set, to a whole number.
  package func integer(_ name: String) -> Int {
    guard case .integer(let value) = self[name] else {
      preconditionFailure("\(name) is a whole number by the catalog")
    }
    return value
  }

  /// - Precondition: `name` is set, to true or false.
  package func boolean(_ name: String) -> Bool {
    guard case .boolean(let value) = self[name] else {
      preconditionFailure("\(name) is true or false by the catalog")
    }
    return value
  }

  /// - Precondition: `name` is set, to a text.
  package func text(_ name: String) -> String {
    guard case .text(let text) = self[name] else {
      preconditionFailure("\(name) is a text by the catalog")
    }
    return text
  }

  /// - Precondition: `name` is set, to a kind with its parameters.
  package func choice(_ name: String) -> Choice {
    guard case .choice(let choice) = self[name] else {
      preconditionFailure("\(name) is a choice by the catalog")
    }
    return choice
  }

  /// - Precondition: `name` is set, to one of the words.
  func word<Word: RawRepresentable<String>>(_ name: String) -> Word {
    guard let word = Word(rawValue: text(name)) else {
      preconditionFailure("\(name) is one of its words by the catalog")
    }
    return word
  }
}
