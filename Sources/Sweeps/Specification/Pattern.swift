/// Fields with the values that they may have; a configuration matches when all fields do.
public struct Pattern: Hashable, Sendable {
  public struct Condition: Hashable, Sendable {
    public let field: Field
    /// Any of these, as ``ParameterValue/text``.
    public let values: [String]
    private let distinct: Set<String>

    package init(field: Field, values: [String]) {
      self.field = field
      self.values = values
      distinct = Set(values)
    }

    func matches(_ alternative: Alternative) -> Bool {
      alternative.texts(of: field).contains { distinct.contains($0) }
    }
  }

  public let conditions: [Condition]
  package let place: Range<Int>?

  package init(_ conditions: [Condition], place: Range<Int>? = nil) {
    self.conditions = conditions
    self.place = place
  }

  /// Whether the conditions about this alternative's section hold.
  func matches(_ alternative: Alternative) -> Bool {
    conditions.allSatisfy { condition in
      condition.field.section != alternative.section || condition.matches(alternative)
    }
  }
}
