import Testing

@testable import Sweeps

/// A value that a parameter cannot have, and what is to be told about it.
struct WrongValue {
  let text: String
  /// How the message begins, and with "…" for what is left open there, how it goes on.
  let words: String
  /// Within the value, in bytes, to what the message points.
  var offset = 0

  func isTold(by message: String) -> Bool {
    var rest = message[...]
    for (n, part) in words.split(separator: "…").enumerated() {
      guard let range = rest.firstRange(of: part), n > 0 || range.lowerBound == rest.startIndex
      else { return false }
      rest = rest[range.upperBound...]
    }
    return words.hasSuffix("…") || rest.isEmpty
  }
}

extension Parameter {
  /// Too small, too large, of another type.
  var wrongValues: [WrongValue] {
    switch form {
    case .number(let bounds): numbers(bounds) + others("a number", not: .number)
    case .integer(let bounds):
      numbers(bounds) + others("a whole number", not: .number) + [
        WrongValue(text: "1.5", words: "\(quoted) must be a whole number, found 1.5")
      ]
    case .numberOrWord(let bounds, let word):
      numbers(bounds) + others("a number or \"\(word)\"", not: .number)
    case .dataSeed:
      numbers(.seeds) + others("a whole number or \"run\"", not: .number)
    case .boolean: others("true or false", not: .boolean)
    case .word(let noun, _):
      others("a string", not: .string) + [
        WrongValue(text: "\"zzz\"", words: "unknown \(noun) \"zzz\"")
      ]
    case .text: others("a string", not: .string)
    case .choice(let noun, _):
      [
        WrongValue(text: "3", words: "\"\(noun)\" must be a name or an object, found the number 3"),
        WrongValue(text: "\"zzz\"", words: "unknown \(noun) \"zzz\""),
        WrongValue(text: "{\"kind\": \"zzz\"}", words: "unknown \(noun) \"zzz\"", offset: 9),
        WrongValue(text: "{}", words: "this \(noun) has no \"kind\""),
      ]
    case .words(let noun, let known):
      list("a list of \(name)") + [
        WrongValue(text: "[\"zzz\"]", words: "unknown \(noun) \"zzz\"", offset: 1),
        WrongValue(text: "[3]", words: "\(quoted) must be a string, found the number 3", offset: 1),
        WrongValue(
          text: "[\"\(known[0])\", \"\(known[0])\"]",
          words: "\(noun) \"\(known[0])\" is given twice"),
      ]
    case .texts:
      list("a list of strings") + [
        WrongValue(text: "[3]", words: "\(quoted) must be a string, found the number 3", offset: 1)
      ]
    case .shares: list("a list of numbers") + elements(.within(0...1))
    case .widths: list("a list of whole numbers") + elements(Catalog.widths)
    case .milestones: list("a list of whole numbers") + elements(Catalog.milestones)
    case .layers: list("a list of activations") + kinds("activation")
    case .phases: list("a list of schedules") + kinds("schedule")
    case .weights:
      list("a list of layers") + [
        WrongValue(
          text: "[3]", words: "\"a layer\" must be an object, found the number 3", offset: 1),
        WrongValue(
          text: "[{\"weight\": [[2e16]], \"bias\": [0]}]",
          words: "\"weight\" must be at most 1e16, found 2e16", offset: 14),
        WrongValue(
          text: "[{\"weight\": [[0]], \"bias\": [-2e16]}]",
          words: "\"bias\" must be at least -1e16, found -2e16", offset: 28),
      ]
    }
  }

  private enum JSONType: CaseIterable { case number, string, boolean, null, object }

  private var quoted: String { "\"\(name)\"" }

  private func others(_ expected: String, not own: JSONType) -> [WrongValue] {
    JSONType.allCases.filter { $0 != own }.compactMap { type in
      let (text, found): (String, String) =
        switch type {
        case .number: ("3", "the number 3")
        case .string: ("\"zzz\"", "the string \"zzz\"")
        case .boolean: ("true", "true")
        case .null: ("null", "null")
        case .object: ("{}", "an object")
        }
      // A range in place of a number has messages of its own.
      if type == .object, form.isNumeric { return nil }
      return WrongValue(text: text, words: "\(quoted) must be \(expected), found \(found)")
    }
  }

  private func list(_ expected: String) -> [WrongValue] {
    [("3", "the number 3"), ("\"zzz\"", "the string \"zzz\""), ("{}", "an object")].map {
      WrongValue(text: $0, words: "\(quoted) must be \(expected), found \($1)")
    }
  }

  private func kinds(_ noun: String) -> [WrongValue] {
    [
      WrongValue(text: "[\"zzz\", \"zzz\"]", words: "unknown \(noun) \"zzz\"", offset: 1),
      WrongValue(
        text: "[3]", words: "\"\(noun)\" must be a name or an object, found the number 3", offset: 1
      ),
    ]
  }

  private func elements(_ bounds: Bounds) -> [WrongValue] {
    numbers(bounds).map { WrongValue(text: "[\($0.text)]", words: $0.words, offset: 1) } + [
      WrongValue(text: "[true]", words: "\(quoted) must be a …number, found true", offset: 1)
    ]
  }

  /// Beyond each end, as near as the end tells.
  private func numbers(_ bounds: Bounds) -> [WrongValue] {
    let low: (Double, String) =
      switch bounds.lower {
      case .including(Bounds.nearest): (0, "greater than 0")
      case .including(let limit):
        (limit - max(1, limit.magnitude), "at least \(limit.shortestText)")
      case .excluding(let limit): (limit, "greater than \(limit.shortestText)")
      }
    let high: (Double, String) =
      switch bounds.upper {
      case .including(let limit): (limit + max(1, limit.magnitude), "at most \(limit.shortestText)")
      case .excluding(let limit): (limit, "less than \(limit.shortestText)")
      }
    let vanishing = (1e-31, "at least 1e-30")
    let ends = [low, high] + (bounds.lower == .including(Bounds.nearest) ? [vanishing] : [])
    return ends.map { number, words in
      WrongValue(
        text: number.shortestText,
        words: "\(quoted) must be …\(words)…, found \(number.shortestText)")
    }
  }

  /// Its ends, where they are its own.
  var ends: [String] {
    switch form {
    case .number(let bounds), .integer(let bounds), .numberOrWord(let bounds, _): bounds.ends
    case .dataSeed: Bounds.seeds.ends
    default: []
    }
  }
}

extension Bounds {
  fileprivate var ends: [String] {
    [lower, upper].compactMap { limit in
      if case .including(let limit) = limit { limit.shortestText } else { nil }
    }
  }
}
