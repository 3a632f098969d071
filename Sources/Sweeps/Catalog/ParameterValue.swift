/// What one parameter of a kind is set to.
public enum ParameterValue: Hashable, Sendable {
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case text(String)
  /// The widths of hidden layers.
  case widths([Int])
  case texts([String])
  case choice(Choice)
  case numbers([Double])
  /// The activation of each hidden layer.
  case layers([Choice])
  /// The parameters of each layer.
  case weights([LayerWeights])
  /// The schedules of a sequence.
  case phases([Choice])
  /// Epochs, each after the one before.
  case milestones([Int])
}

extension ParameterValue {
  /// As in names of configurations, in tables and in patterns: `0.1`, `true`, `16x16`.
  public var text: String {
    switch self {
    case .integer(let value): value.description
    case .number(let value): value.shortestText
    case .boolean(let value): value.description
    case .text(let text): text
    case .widths(let widths):
      widths.isEmpty ? "linear" : widths.map { $0.description }.joined(separator: "x")
    case .texts(let texts): texts.joined(separator: ".")
    case .choice(let choice): choice.shortText
    case .numbers(let numbers):
      numbers.map { $0.shortestText }.joined(separator: "-")
    case .layers(let layers): layers.map { $0.text }.joined(separator: ".")
    case .weights(let layers): layers.text
    case .phases(let phases): phases.map { $0.shortText }.joined(separator: ".")
    case .milestones(let epochs): epochs.map { $0.description }.joined(separator: ".")
    }
  }

  public var json: JSONValue {
    switch self {
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .boolean(let value): .boolean(value)
    case .text(let text): .string(text)
    case .widths(let widths): .array(widths.map { .integer($0) })
    case .texts(let texts): .array(texts.map { .string($0) })
    case .choice(let choice): choice.settings.list.isEmpty ? .string(choice.kind) : choice.json
    case .numbers(let numbers): .array(numbers.map { .number($0) })
    case .layers(let layers): .array(layers.map { $0.json })
    case .weights(let layers): .array(layers.map { $0.json })
    case .phases(let phases): .array(phases.map { ParameterValue.choice($0).json })
    case .milestones(let epochs): .array(epochs.map { .integer($0) })
    }
  }
}
