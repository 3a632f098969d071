/// How the rows and the columns of contact sheets follow one another.
public enum SheetOrder: String, Hashable, Sendable, CaseIterable {
  /// As in the spec.
  case spec
  /// By the mean score, the best first.
  case score
}
