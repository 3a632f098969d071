/// A name of the spec and the parameters that go with it.
package struct Kind: Hashable, Sendable {
  package let name: String
  /// One line for people.
  package let summary: String
  package let parameters: [Parameter]
  /// The parameters' names.
  let parameterNames: [String]

  package init(_ name: String, _ summary: String, _ parameters: [Parameter] = []) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    parameterNames = parameters.map { $0.name }
  }

  package func parameter(_ name: String) -> Parameter? {
    parameters.first { $0.name == name }
  }

  /// The parameters that need not be given, as they are then.
  package var usualSettings: Settings {
    Settings(
      parameters.compactMap { parameter in
        parameter.usualValue.map { Settings.Setting(parameter.name, $0) }
      })
  }

  /// Without those that are as if they were not there.
  package func deciding(_ settings: Settings) -> Settings {
    Settings(settings.list.filter { parameter($0.name)?.presence != .neutral($0.value) })
  }

  /// `sgd takes: learning_rate, momentum`
  package var takes: String {
    parameters.isEmpty
      ? "\(name) takes no parameters"
      : "\(name) takes: " + parameterNames.joined(separator: ", ")
  }
}

/// A kind and the value that it stands for.
package struct Entry<Value>: Sendable {
  package let kind: Kind
  /// All parameters of the kind are set.
  package let make: @Sendable (Settings) -> Value

  package init(
    _ name: String, _ summary: String, _ parameters: [Parameter] = [],
    make: @escaping @Sendable (Settings) -> Value
  ) {
    kind = Kind(name, summary, parameters)
    self.make = make
  }
}
