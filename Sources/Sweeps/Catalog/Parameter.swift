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
    /// Several names of a list, each once.
    case words(noun: String, [String])
    case text
    case texts
    /// Shares of a whole.
    case shares
    /// `0 ... 4294967295`, or `"run"` for the seed of the run.
    case dataSeed
    case widths
    case layers
    case weights
    /// The schedules of a sequence.
    case phases
    /// Epochs, each after the one before.
    case milestones
  }

  package enum Presence: Hashable, Sendable {
    case required
    case optional(ParameterValue)
    /// With this value it is as if there were no such parameter: the value is no part of runs, so
    /// that those from before the parameter are still what they were.
    case neutral(ParameterValue)
    /// Follows from the rest, as the words say. Given as just that, it is no part of runs either
    /// where that can be told.
    case derived(String, Derivation = .elsewhere)
  }

  /// What a parameter comes to that is not given.
  package enum Derivation: Hashable, Sendable {
    case value(ParameterValue)
    /// The epochs of the training, or of its part in a sequence.
    case epochs
    /// It is filled in, given or not, where all that it follows from is known; or that is in a file,
    /// of which a run's words say nothing.
    case elsewhere
  }

  package let name: String
  package let form: Form
  package let presence: Presence
  /// One line for people.
  package let summary: String
}

extension Parameter {
  /// What it is when it is not given; nil where that is an error or follows from the rest.
  package var usualValue: ParameterValue? {
    switch presence {
    case .optional(let value), .neutral(let value): value
    case .required, .derived: nil
    }
  }

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
