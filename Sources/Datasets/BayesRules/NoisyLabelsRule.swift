/// A rule where a share of the labels is wrong: it says the same, and is right less often.
struct NoisyLabelsRule: BayesRule {
  private let rule: any BayesRule
  private let share: Double
  private let classes: Int

  init(_ rule: any BayesRule, share: Double, classes: Int) {
    self.rule = rule
    self.share = share
    self.classes = classes
  }

  func scores(at places: [(x: Double, y: Double)]) -> [[Double]] { rule.scores(at: places) }

  /// `a (1 − s) + (1 − a) s / (classes − 1)`: right about a right label, or by luck about a wrong one.
  var accuracy: Double? {
    rule.accuracy.map { $0 * (1 - share) + (1 - $0) * share / Double(classes - 1) }
  }

  static func == (a: Self, b: Self) -> Bool {
    AnyHashable(a.rule) == AnyHashable(b.rule) && a.share == b.share && a.classes == b.classes
  }

  func hash(into hasher: inout Hasher) {
    rule.hash(into: &hasher)
    hasher.combine(share)
    hasher.combine(classes)
  }
}
