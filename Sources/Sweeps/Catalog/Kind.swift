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
  ///
  /// - Parameter epochs: Of the training, or of its part that the settings are for; in those of a
  ///   training they stand themselves.
  package func deciding(_ settings: Settings, epochs: Int? = nil) -> Settings {
    var all = epochs
    if case .integer(let given) = settings["epochs"] { all = given }
    return Settings(
      settings.list.compactMap { setting in
        guard let parameter = parameter(setting.name) else { return setting }
        guard !parameter.isIdle(setting.value, epochs: all) else { return nil }
        return Settings.Setting(setting.name, parameter.deciding(setting.value, epochs: all))
      })
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
