/// One point of an axis: a kind with all its parameters, and how it is called. Immutable, and
/// shared by all configurations that have it.
public final class Alternative: Sendable {
  public let section: Section
  /// As given in the spec, or the kind.
  public let label: String
  public let kind: String
  /// What the spec gives and the defaults; what follows from other sections is not in it.
  public let settings: Settings
  /// The parameters that were given as lists, with their values here.
  public let swept: Settings
  /// The part of a configuration's name: `sgd-learning_rate0.03`.
  public let text: String
  /// What decides the numbers of a run.
  package let choice: Choice
  /// Its ``choice`` in canonical JSON, which the identities of many runs share.
  let canonicalText: String
  package let place: Range<Int>?
  /// For data sets.
  package let population: Population?

  /// How many points a data set has, of how many numbers each, and what is to be found.
  package struct Population: Hashable, Sendable {
    package let samples: Int
    package let features: Int
    package let answers: Answers
    /// Of each class of a table.
    package var firstRows: [FirstRow] = []

    /// Where a class is first met, counted from 0.
    package struct FirstRow: Hashable, Sendable {
      package let name: String
      package let row: Int
    }

    package enum Answers: Hashable, Sendable {
      case classes(Int)
      /// Regression; the lowest number where it was read of a table.
      case numbers(lowest: Float?)
    }

    /// Nil where the answers are numbers.
    package var classes: Int? { if case .classes(let count) = answers { count } else { nil } }
  }

  init(
    section: Section, label: String, kind: String, settings: Settings, swept: Settings,
    place: Range<Int>?, population: Population?
  ) {
    self.section = section
    self.label = label
    self.kind = kind
    self.settings = settings
    self.swept = swept
    self.place = place
    self.population = population
    let parts = swept.list.map { $0.text }
    choice = Choice(kind, section.kind(kind)?.deciding(settings) ?? settings)
    canonicalText = choice.canonicalText
    text =
      parts.isEmpty
      ? label.fileNameSafe
      : ((label.isEmpty ? [] : [label]) + parts).joined(separator: "-").fileNameSafe
  }
}

extension String {
  /// With "-" for every character that is not of `[A-Za-z0-9._-]`.
  package var fileNameSafe: String {
    utf8.allSatisfy { $0.isNameByte }
      ? self : String(decoding: utf8.map { $0.isNameByte ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  /// Of `[A-Za-z0-9._-]` alone, and neither empty nor hidden nor like an option of a command or a
  /// formula of a spreadsheet.
  package var isFileNameSafe: Bool {
    !isEmpty && !hasPrefix(".") && !hasPrefix("-") && utf8.allSatisfy { $0.isNameByte }
  }

  /// Made safe as a name of files, its front too; nil when nothing is left.
  package var asFileName: String? {
    let name = String(fileNameSafe.drop { $0 == "." || $0 == "-" }.prefix(100))
    return name.isEmpty ? nil : name
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-")
  }
}
