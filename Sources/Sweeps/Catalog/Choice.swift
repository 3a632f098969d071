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
    settings.list.reduce(kind) { "\($0)-\($1.name)\($1.value.text)" }
  }

  /// `{"kind": "leaky_relu", "slope": 0.2}`
  public var json: JSONValue {
    .object([JSONValue.Member("kind", .string(kind))] + settings.members)
  }
}
