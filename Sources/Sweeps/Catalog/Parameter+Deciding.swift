extension Parameter {
  /// Whether a value is as if the parameter were not there.
  func isIdle(_ value: ParameterValue, epochs: Int?) -> Bool {
    switch presence {
    case .neutral(let usual), .derived(_, .value(let usual)): value == usual
    case .derived(_, .epochs): epochs.map { value == .integer($0) } ?? false
    case .required, .optional, .derived(_, .elsewhere): false
    }
  }

  /// A value without what of it is as if it were not there, so that equal runs are equal however they
  /// are written.
  func deciding(_ value: ParameterValue, epochs: Int?) -> ParameterValue {
    guard case .choice(_, let kinds) = form, case .choice(let choice) = value,
      let kind = kinds.first(where: { $0.name == choice.kind })
    else { return value }
    return .choice(Choice(kind.name, kind.deciding(choice.settings, epochs: epochs)).evened(epochs))
  }
}

extension Choice {
  /// A sequence with each of its schedules as it is in the epochs that it has; every other choice as
  /// it is.
  fileprivate func evened(_ epochs: Int?) -> Choice {
    guard let sequence else { return self }
    let ends = sequence.dropFirst().map { Optional($0.start) } + [epochs]
    let phases = zip(sequence, ends).map { phase, end in
      let kind = Catalog.phases.first { $0.kind.name == phase.choice.kind }?.kind
      let settings = kind?.deciding(phase.choice.settings, epochs: end.map { $0 - phase.start })
      return Choice(phase.choice.kind, settings ?? phase.choice.settings)
    }
    return Choice(
      kind,
      Settings(
        settings.list.map { setting in
          guard case .phases = setting.value else { return setting }
          return Settings.Setting(setting.name, .phases(phases))
        }))
  }
}
