/// Which runs of a plan are wanted. Without conditions all are.
public struct Selection: Sendable {
  /// All of them must match.
  public var only: [Pattern] = []
  /// Any of them.
  public var seeds: [ClosedRange<UInt32>] = []
  /// Any of them.
  public var names: [Glob] = []

  public init() {}

  public func contains(_ configuration: Configuration) -> Bool {
    let isNamed = names.isEmpty || names.contains { $0.matches(configuration.name) }
    return isNamed && only.allSatisfy { $0.matches(configuration) }
  }

  public func contains(seed: UInt32) -> Bool {
    seeds.isEmpty || seeds.contains { $0.contains(seed) }
  }

  /// The runs of a plan that are wanted, in its order.
  public func runs(of plan: Plan) -> [Plan.Item] {
    plan.configurations.filter { contains($0) }.flatMap { configuration in
      plan.runs(of: configuration).filter { contains(seed: $0.seed) }
    }
  }
}

extension Pattern {
  public func matches(_ configuration: Configuration) -> Bool {
    conditions.allSatisfy { condition in
      configuration.alternative(condition.field.section).map { condition.matches($0) } ?? false
    }
  }
}
