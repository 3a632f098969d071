import NeuralNetworks

/// Reads `stop` and `rank`, which name a metric.
struct StopReader {
  /// What the data sets ask for; nil where that could not be read.
  let task: Metric.Task?

  /// In epochs.
  static let patience = Bounds.within(1...1_000_000)
  static let minDelta = Bounds.atLeast(0)
  /// Of a metric that is no share.
  static let solved = Bounds.atLeast(0)

  /// - Returns: Nil for `"none"` too, by which a block does without the spec's.
  func stop(_ node: JSONNode, into diagnosis: inout Diagnosis) -> EarlyStopping? {
    if case .string("none") = node.content { return nil }
    guard let fields = Fields(of: node, "stop", EarlyStopping.members, into: &diagnosis) else {
      return nil
    }
    var metric: Metric? = .validationLoss
    var patience: Int?
    var minDelta: Double? = 0
    if let node = fields["metric"] { metric = self.metric(node, into: &diagnosis) }
    if let node = fields["patience"] {
      patience = ValueReader(name: "patience").integer(
        node, Self.patience, into: &diagnosis)
    } else {
      diagnosis.error(
        at: fields.place, "\"stop\" has no \"patience\"",
        help: "patience is the number of epochs to wait for something better")
    }
    if let node = fields["min_delta"] {
      minDelta = ValueReader(name: "min_delta").number(
        node, Self.minDelta, into: &diagnosis)
    }
    var restores: Bool? = false
    if let node = fields["restore_best_weights"] {
      restores = ValueReader(name: "restore_best_weights").boolean(node, into: &diagnosis)
    }
    guard let metric, let patience, let minDelta, let restores else { return nil }
    return EarlyStopping(
      metric: metric, patience: patience, minDelta: minDelta, restoresBestWeights: restores)
  }

  func rank(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Rank {
    var rank = Rank(task ?? .classification)
    guard let fields = Fields(of: node, "rank", ["metric", "goal", "solved"], into: &diagnosis)
    else {
      return rank
    }
    if let node = fields["metric"], let metric = metric(node, into: &diagnosis) {
      rank.metric = metric
      rank.goal = metric.goal
    }
    if let node = fields["goal"],
      let word = ValueReader(name: "goal").word(
        node, "goal", Metric.Goal.allCases.map { $0.rawValue }, into: &diagnosis),
      let goal = Metric.Goal(rawValue: word)
    {
      rank.goal = goal
    }
    if let node = fields["solved"] { rank.solved = solved(node, rank.metric, into: &diagnosis) }
    return rank
  }

  private func solved(
    _ node: JSONNode, _ metric: Metric, into diagnosis: inout Diagnosis
  ) -> Double? {
    guard let solved = ValueReader(name: "solved").number(node, Self.solved, into: &diagnosis)
    else { return nil }
    if metric.isShare, solved > 1 {
      diagnosis.error(
        at: node.place,
        "\"solved\" is a share of \(metric.rawValue), at most 1, found \(solved.shortestText)",
        help: solved <= 100
          ? "write \((solved / 100).shortestText) for \(solved.shortestText)%" : nil)
      return nil
    }
    return solved
  }

  private func metric(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Metric? {
    let word = ValueReader(name: "metric").word(
      node, "metric", Metric.allCases.map { $0.rawValue }, into: &diagnosis)
    let metric = word.flatMap { Metric(rawValue: $0) }
    guard let metric, let task, let own = metric.task, own != task else { return metric }
    let noun = task == .regression ? "numbers to find" : "classes"
    diagnosis.error(
      at: node.place,
      "\(metric.rawValue.quoted) is not measured here, where data sets have \(noun)",
      help: "use " + Metric.all(of: task).map { $0.rawValue }.joined(separator: ", "))
    return nil
  }
}

extension EarlyStopping {
  static let members = ["metric", "patience", "min_delta", "restore_best_weights"]

  /// What one of the members is set to.
  func value(_ member: String) -> ParameterValue {
    switch member {
    case "metric": .text(metric.rawValue)
    case "patience": .integer(patience)
    case "min_delta": .number(minDelta)
    case "restore_best_weights": .boolean(restoresBestWeights)
    default: preconditionFailure("\(member) is no member of stop")
    }
  }

  /// As in a spec.
  var json: JSONValue {
    var members = [
      JSONValue.Member("metric", .string(metric.rawValue)), .init("patience", .integer(patience)),
      .init("min_delta", .number(minDelta)),
    ]
    if restoresBestWeights { members.append(.init("restore_best_weights", .boolean(true))) }
    return .object(members)
  }
}
