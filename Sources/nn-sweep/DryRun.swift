import Sweeps

/// What `--dry-run` prints: the runs that would be trained, in order.
struct DryRun {
  let plan: Plan
  let items: [Plan.Item]

  var text: String {
    let rows = items.map { item in
      [
        "\(item.index)", item.run.id, item.configuration.name, "seed \(item.seed)", "new",
      ]
    }
    let table = Columns(header: ["#", "id", "configuration", "seed", "reason"], rows: rows)
    let chosen = items.count == plan.count ? "" : ", \(items.count.grouped) of them selected"
    return "\(plan.name): \(plan.size)\(chosen)\n" + table.lines.map { "  \($0)\n" }.joined()
  }
}
