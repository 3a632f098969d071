import Sweeps

/// How far a sweep's folder is from what its spec says.
struct SweepStatus {
  let sweep: Sweep
  let survey: Survey
  let shown: Shown

  /// The runs that are told one by one.
  enum Shown {
    /// Those that are not done.
    case open
    /// Those that failed, diverged or were interrupted.
    case lost
  }

  /// Each with a noun of its own, in the order in which people ask for them.
  private static let kinds: [(noun: String, holds: @Sendable (Standing) -> Bool)] = [
    ("finished", { if case .renamed = $0 { true } else { $0 == .finished } }),
    ("diverged", { $0 == .diverged }),
    ("failed", { $0 == .failed }),
    ("interrupted", { $0 == .interrupted }),
    ("damaged", { if case .damaged = $0 { true } else { false } }),
    ("changed", { if case .changed = $0 { true } else { false } }),
    ("of another engine", { if case .outdated = $0 { true } else { false } }),
    ("missing", { $0 == .new }),
  ]

  private var counts: [(noun: String, count: Int)] {
    Self.kinds.map { kind in
      (kind.noun, survey.entries.count { kind.holds($0.standing) })
    }
  }

  private var entries: [Survey.Entry] {
    survey.entries.filter { shown == .lost ? $0.standing.isLost : !$0.standing.isDone }
  }

  var text: String {
    let parts = counts.filter { $0.count > 0 }.map { "\($0.count.grouped) \($0.noun)" }
    let headline =
      "\(sweep.name): \(counted(survey.entries.count, "run")) in \(sweep.folder): "
      + parts.joined(separator: ", ") + "\n"
    let rows = entries.map { entry in
      [
        "\(entry.item.index)", entry.item.configuration.name, "seed \(entry.item.seed)",
        words(entry),
      ]
    }
    let table = Columns(header: ["#", "configuration", "seed", "state"], rows: rows)
    let strangers = sweep.strangers().count
    let rest =
      strangers == 0
      ? "" : "\(counted(strangers, "run")) no longer in the spec: nn-sweep prune \(sweep.folder)\n"
    return headline + (rows.isEmpty ? "" : table.lines.map { "  \($0)\n" }.joined()) + rest
  }

  private func words(_ entry: Survey.Entry) -> String {
    switch entry.standing {
    case .failed: entry.result?.failure ?? "failed"
    case .diverged: "diverged in epoch \(entry.result?.epochs ?? 0)"
    case .new: "missing"
    default: entry.standing.reason
    }
  }

  var json: JSONValue {
    [
      "name": .string(sweep.name),
      "folder": .string(sweep.folder),
      "runs": .object(
        [JSONValue.Member("total", .integer(survey.entries.count))]
          + counts.map { JSONValue.Member($0.noun.replacing(" ", with: "_"), .integer($0.count)) }),
      "no_longer_in_the_spec": .array(sweep.strangers().map { .string($0.path) }),
      "shown": .array(
        entries.map { entry in
          [
            "index": .integer(entry.item.index),
            "configuration": .string(entry.item.configuration.name),
            "seed": .integer(Int(entry.item.seed)), "state": .string(words(entry)),
          ]
        }),
    ]
  }
}
