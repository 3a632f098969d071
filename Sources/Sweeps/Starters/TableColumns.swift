import Datasets

/// What a spec may say of a table's columns when only the table is known.
public struct TableColumns: Sendable {
  private let last: TableOutline.Column
  private let others: [TableOutline.Column]

  /// Of a table with two columns or more.
  public init?(_ outline: TableOutline) {
    guard outline.columns.count > 1, let last = outline.columns.last else { return nil }
    self.last = last
    others = outline.columns.dropLast()
  }

  /// Numbers of more kinds than these are taken for numbers to find, and not for classes.
  private static let mostClasses = 20

  private var hasTarget: Bool { last.words == 0 && last.numbers > Self.mostClasses }

  /// The columns of numbers besides the last; empty where all are, which needs no words.
  private var features: [String] {
    let numbers = others.filter { $0.words == 0 }
    return numbers.count == others.count ? [] : numbers.map { $0.name }
  }

  /// Members of a data set, with a comma in front of each.
  var specText: String {
    let answer =
      ", \"\(hasTarget ? "target" : "label")\": \(JSONValue.string(last.name).compactText)"
    let names = features.map { JSONValue.string($0).compactText }
    return answer + (names.isEmpty ? "" : ", \"features\": [\(names.joined(separator: ", "))]")
  }
}
