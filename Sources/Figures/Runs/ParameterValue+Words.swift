import Plotting
import Sweeps

extension ParameterValue {
  /// As in titles and headers: `0.1`, `10⁻⁵`, `16x16`.
  var words: String {
    switch self {
    case .number(let value): Numeral.shortest(value)
    case .texts(let texts): texts.joined(separator: ", ")
    case .numbers(let numbers): numbers.map { Numeral.shortest($0) }.joined(separator: " : ")
    case .choice(let choice): choice.words
    case .integer, .boolean, .text, .widths, .layers, .weights, .phases, .milestones: text
    }
  }
}

extension Choice {
  /// "step, gamma 0.5", "warm_up; from 5 cosine": a kind, and what of it is not as usual.
  fileprivate var words: String {
    if let sequence {
      return sequence.map { phase in
        (phase.start > 0 ? "from \(phase.start.grouped) " : "") + phase.choice.words
      }.joined(separator: "; ")
    }
    let telling = telling.map { "\($0.name.replacing("_", with: " ")) \($0.value.words)" }
    return ([kind] + telling).joined(separator: ", ")
  }
}

extension ParameterValue {
  /// Whether it is called by words that say what it is.
  var isSchedule: Bool {
    guard case .choice(let choice) = self else { return false }
    return Catalog.schedules.contains { $0.kind.name == choice.kind }
  }
}

extension Configuration {
  /// What the sweep varies: "tanh", "adam", "learning rate 0.01".
  var titleWords: [String] { words { $0.words } }
}
