import NeuralNetworks

extension RunDiagnosis {
  /// As in `run.json`. What an activation cannot have is not there.
  public var json: JSONValue {
    [
      "hidden_layers": .array(hiddenLayers.map { $0.json }),
      "expected_calibration_error": calibrationError.map { .number($0) } ?? .null,
      "first_not_finite": firstNotFinite?.json ?? .null,
    ]
  }

  /// Reads what ``json`` writes; nil for anything else.
  init?(_ json: JSONValue) {
    guard let layers = json["hidden_layers"]?.array,
      let calibration = json["expected_calibration_error"],
      let notFinite = json["first_not_finite"]
    else { return nil }
    hiddenLayers = layers.compactMap { HiddenLayer($0) }
    calibrationError = calibration.number
    firstNotFinite = FirstNotFinite(notFinite)
    guard hiddenLayers.count == layers.count, calibration == .null || calibrationError != nil,
      notFinite == .null || firstNotFinite != nil
    else { return nil }
  }
}

extension RunDiagnosis.HiddenLayer {
  fileprivate var json: JSONValue {
    let shares = [
      ("dead_units", activity.dead), ("saturated_low", activity.saturatedLow),
      ("saturated_high", activity.saturatedHigh),
    ]
    let known = shares.compactMap { name, share in
      share.map { JSONValue.Member(name, .number($0)) }
    }
    return .object([JSONValue.Member("activation", .string(activation))] + known)
  }

  fileprivate init?(_ json: JSONValue) {
    guard let activation = json["activation"]?.string else { return nil }
    self.activation = activation
    activity = LayerActivity(
      dead: json["dead_units"]?.number, saturatedLow: json["saturated_low"]?.number,
      saturatedHigh: json["saturated_high"]?.number)
  }
}

extension FirstNotFinite {
  fileprivate var json: JSONValue {
    [
      "epoch": .integer(epoch), "losses": .array(losses.map { .string($0.rawValue) }),
      "layers": .array(layers.map { .integer($0 + 1) }), "cause": .string(cause.rawValue),
      "because": .string(reason),
    ]
  }

  fileprivate init?(_ json: JSONValue) {
    guard let epoch = json["epoch"]?.integer, let losses = json["losses"]?.array,
      let layers = json["layers"]?.array,
      let cause = json["cause"]?.string.flatMap({ Cause(rawValue: $0) }),
      let reason = json["because"]?.string
    else { return nil }
    self.init(
      epoch: epoch, losses: losses.compactMap { $0.string.flatMap { Metric(rawValue: $0) } },
      layers: layers.compactMap { $0.integer.map { $0 - 1 } }, cause: cause, reason: reason)
    guard self.losses.count == losses.count, self.layers.count == layers.count else { return nil }
  }
}
