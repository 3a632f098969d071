import Sweeps

/// What `--dry-run` prints: the runs that are wanted, in order, and why each would be trained.
struct DryRun {
  let plan: Plan
  let items: [Plan.Item]
  /// Of each of the items.
  let reasons: [String]

  var text: String {
    let rows = zip(items, reasons).map { item, reason in
      [
        "\(item.index)", item.id, item.configuration.name, "seed \(item.seed)", reason,
      ]
    }
    let table = Columns(header: ["#", "id", "configuration", "seed", "reason"], rows: rows)
    let chosen = items.count == plan.count ? "" : ", \(items.count.grouped) of them selected"
    return "\(plan.name): \(plan.size)\(chosen)\n" + table.lines.map { "  \($0)\n" }.joined()
  }
}
