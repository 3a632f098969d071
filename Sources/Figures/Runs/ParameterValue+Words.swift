import Plotting
import Sweeps

extension ParameterValue {
  /// As in titles and headers: `0.1`, `10⁻⁵`, `16x16`.
  var words: String {
    switch self {
    case .number(let value): Numeral.shortest(value)
    case .texts(let texts): texts.joined(separator: ", ")
    case .numbers(let numbers): numbers.map { Numeral.shortest($0) }.joined(separator: " : ")
    case .integer, .boolean, .text, .widths, .layers, .weights, .choice: text
    }
  }
}

extension Configuration {
  /// What the sweep varies: "tanh", "adam", "learning rate 0.01".
  var titleWords: [String] { words { $0.words } }
}
