import Synchronization

/// What is told on standard error once, however many pictures it is true of.
enum Warning {
  case missingCharacter(Character)
  case unshaped(String)

  private var sentence: String {
    switch self {
    case .missingCharacter(let character):
      "no font of this machine has \(character), so pictures show \u{25A1} for it and its like; "
        + "install one, or name things in Latin, Greek or Cyrillic letters"
    case .unshaped(let text):
      "'\(text)' is not shaped: its letters stand one after another, from left to right"
    }
  }

  /// Painters of several threads tell.
  func tell() {
    let isFirst = Warning.told.withLock { $0.insert(kind).inserted }
    if isFirst { Terminal.standardError.write("warning: \(sentence)\n") }
  }

  private enum Kind { case missingCharacter, unshaped }

  private var kind: Kind {
    switch self {
    case .missingCharacter: .missingCharacter
    case .unshaped: .unshaped
    }
  }

  private static let told = Mutex<Set<Kind>>([])
}
