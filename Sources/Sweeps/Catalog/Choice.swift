/// A kind with every one of its parameters set, such as Adam with its rate and its betas.
public struct Choice: Hashable, Sendable {
  public let kind: String
  public let settings: Settings

  public init(_ kind: String, _ settings: Settings = Settings()) {
    self.kind = kind
    self.settings = settings
  }

  /// `leaky_relu-slope0.2`
  public var text: String {
    settings.list.reduce(kind) { "\($0)-\($1.text)" }
  }

  /// Of a parameter of training, with what differs from the usual: `plateau-factor0.5`,
  /// `warm_up-to5-cosine`.
  var shortText: String {
    if let sequence {
      let ends = sequence.dropFirst().map { "-to\($0.start)-" } + [""]
      return zip(sequence, ends).map { $0.choice.shortText + $1 }.joined()
    }
    return Choice(kind, Settings(telling)).text
  }

  /// The settings of a parameter of training that are not as usual.
  public var telling: [Settings.Setting] {
    var kinds: [Kind] = []
    for case .choice(_, let some) in Catalog.training.parameters.map({ $0.form }) { kinds += some }
    let usual = kinds.first { $0.name == kind }?.usualSettings
    return settings.list.filter { usual?[$0.name] != $0.value }
  }

  /// `{"kind": "leaky_relu", "slope": 0.2}`
  public var json: JSONValue {
    .object([JSONValue.Member("kind", .string(kind))] + settings.members)
  }

  /// Of ``json``, put together without it: kinds and parameters have names that need no escapes.
  var canonicalText: String {
    let names = settings.list
    let isSorted = zip(names, names.dropFirst()).allSatisfy { $0.name < $1.name }
    let ordered = isSorted ? names : names.sorted { $0.name < $1.name }
    let place = ordered.firstIndex { $0.name > "kind" } ?? ordered.count
    var text = ""
    text.reserveCapacity(32 * (ordered.count + 1))
    for setting in ordered[..<place] { setting.write(into: &text) }
    text += text.isEmpty ? "{\"kind\":\"" : ",\"kind\":\""
    text += kind
    text += "\""
    for setting in ordered[place...] { setting.write(into: &text) }
    text += "}"
    return text
  }
}

extension Settings.Setting {
  /// As the next member of an object.
  fileprivate func write(into text: inout String) {
    text += text.isEmpty ? "{\"" : ",\""
    text += name
    text += "\":"
    switch value {
    case .number(let value) where value.isFinite: text += value.shortestText
    case .boolean(let value): text += value ? "true" : "false"
    case let value: text += value.json.canonicalText
    }
  }
}
