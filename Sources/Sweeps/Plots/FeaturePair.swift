/// Two features of a data set, that span the plane of a map.
public struct FeaturePair: Hashable, Sendable {
  public enum Feature: Hashable, Sendable {
    case name(String)
    /// Counted from 1.
    case number(Int)
  }

  public let first: Feature
  public let second: Feature

  public init(_ first: Feature, _ second: Feature) {
    self.first = first
    self.second = second
  }

  /// Their places among the names of all features, from 0; nil where one of them is missing or both
  /// are the same.
  public func places(in names: [String]) -> (first: Int, second: Int)? {
    guard let i = first.place(in: names), let j = second.place(in: names), i != j else {
      return nil
    }
    return (i, j)
  }
}

extension FeaturePair.Feature {
  /// From 0.
  func place(in names: [String]) -> Int? {
    switch self {
    case .name(let name): names.firstIndex(of: name)
    case .number(let number): names.indices.contains(number - 1) ? number - 1 : nil
    }
  }
}
