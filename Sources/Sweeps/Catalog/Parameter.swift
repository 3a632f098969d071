/// One parameter of a kind: how it is called in a spec, what it may be, and what it is when it is
/// not given.
package struct Parameter: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case number(Bounds)
    case integer(Bounds)
    case boolean
    /// One of the names of a list, `noun` being what the list holds.
    case word(noun: String, [String])
    /// A number, or a word that stands for one.
    case numberOrWord(Bounds, String)
    /// One of several kinds with its parameters, `noun` being what they are.
    indirect case choice(noun: String, [Kind])
    case text
    case texts
    /// `0 ... 4294967295`, or `"run"` for the seed of the run.
    case dataSeed
    case widths
    case layers
  }

  package enum Presence: Hashable, Sendable {
    case required
    case optional(ParameterValue)
    /// When it is not given it is this, which does nothing and so is no part of a run: runs of
    /// versions that did not know the parameter stay what they were.
    case neutral(ParameterValue)
    /// Follows from the rest, as the words say.
    case derived(String)
  }

  package let name: String
  package let form: Form
  package let presence: Presence
  /// One line for people.
  package let summary: String
}

extension Parameter {
  package static func number(
    _ name: String, _ bounds: Bounds, _ fallback: Double, _ summary: String
  ) -> Parameter {
    Parameter(
      name: name, form: .number(bounds), presence: .optional(.number(fallback)), summary: summary)
  }

  /// One that does nothing when it is 0.
  package static func neutral(
    _ name: String, _ bounds: Bounds, _ summary: String
  ) -> Parameter {
    Parameter(
      name: name, form: .number(bounds), presence: .neutral(.number(0)), summary: summary)
  }

  package static func integer(
    _ name: String, _ bounds: Bounds, _ fallback: Int, _ summary: String
  ) -> Parameter {
    Parameter(
      name: name, form: .integer(bounds), presence: .optional(.integer(fallback)),
      summary: summary)
  }

  package static func boolean(
    _ name: String, _ fallback: Bool, _ summary: String
  ) -> Parameter {
    Parameter(
      name: name, form: .boolean, presence: .optional(.boolean(fallback)), summary: summary)
  }
}
