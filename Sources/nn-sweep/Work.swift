import Sweeps

/// What an invocation is to train, and why.
struct Work {
  /// What is trained although it is done.
  enum Again {
    case nothing
    /// What failed, diverged or was interrupted, and nothing else.
    case lost
    case everything
  }

  let wanted: [Survey.Entry]
  let todo: [Plan.Item]

  /// - Throws: A ``Refusal`` when nothing is left of what is wanted.
  init(
    _ items: [Plan.Item], in survey: Survey, again: Again, shard: Shard?, limit: Int?
  ) throws(Refusal) {
    let chosen = Set(items.map { $0.index })
    var entries = survey.entries.filter { entry in
      chosen.contains(entry.item.index) && shard?.contains(entry.item.index) ?? true
    }
    if again == .lost { entries = entries.filter { $0.standing.isLost } }
    guard !entries.isEmpty else {
      throw Refusal(
        .nothingMatched,
        error: again == .lost
          ? "no run failed, diverged or was interrupted" : "no run is in shard \(shard?.text ?? "")"
      )
    }
    let open = entries.filter { again != .nothing || !$0.standing.isDone }
    todo = open.prefix(limit ?? open.count).map { $0.item }
    wanted = entries
  }
}

extension Standing {
  /// It ended otherwise than it should have.
  var isLost: Bool { [.failed, .diverged, .interrupted].contains(self) }
}

/// Every Nth run of a plan, from the Kth.
struct Shard: Hashable {
  let number: Int
  let count: Int

  /// - Parameter text: `2/3`
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }

  var text: String { "\(number)/\(count)" }

  func contains(_ index: Int) -> Bool { index % count == number - 1 }
}
