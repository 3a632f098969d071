import NeuralNetworks

extension Catalog {
  static let sequential = Entry<Schedule>(
    "sequential", "Several schedules, one after the other, as PyTorch's SequentialLR.",
    [
      Parameter(
        name: "schedules", form: .phases, presence: .required,
        summary: "In their order. Each begins anew: its epochs count from its milestone."),
      Parameter(
        name: "milestones", form: .milestones, presence: .required,
        summary: "After how many epochs each schedule but the first begins."),
    ]
  ) { settings in
    .sequence(
      (settings.sequence ?? []).map {
        Schedule.Phase(value(of: $0.choice, in: phases), from: $0.start)
      }
    )
  }

  /// How many schedules a sequence may have.
  static let phaseLimit = 64
  /// What a milestone may be.
  static let milestones = Bounds.within(1...1_000_000)
}

extension Settings {
  /// The schedules of a sequence, each with its first epoch; nil for all other settings.
  fileprivate var sequence: [(start: Int, choice: Choice)]? {
    guard case .phases(let choices) = self["schedules"],
      case .milestones(let milestones) = self["milestones"]
    else { return nil }
    return zip([0] + milestones, choices).map { (start: $0, choice: $1) }
  }
}

extension Choice {
  /// The schedules of a sequence, each with its first epoch; nil for all other choices.
  public var sequence: [(start: Int, choice: Choice)]? { settings.sequence }

  /// What is wrong with the parameters taken together; nil when nothing is.
  var complaint: (parameter: String, message: String, help: String)? {
    guard case .phases(let choices) = settings["schedules"],
      case .milestones(let milestones) = settings["milestones"],
      milestones.count + 1 != choices.count
    else { return nil }
    let needed = (choices.count - 1).counting("milestone", "milestones")
    return (
      "milestones", "\(choices.count) schedules need \(needed), found \(milestones.count)",
      "give for each schedule but the first after how many epochs it begins"
    )
  }
}
