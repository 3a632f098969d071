import Plotting
import Sweeps

extension ParameterValue {
  /// As in titles and headers: `0.1`, `10⁻⁵`, `16x16`.
  var words: String {
    if case .number(let value) = self { Numeral.shortest(value) } else { text }
  }
}

extension Configuration {
  /// What the sweep varies: "tanh", "adam", "learning rate 0.01".
  var titleWords: [String] { words { $0.words } }
}
