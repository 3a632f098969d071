import ArgumentParser
import Sweeps

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check specs; change nothing.")

  @Argument(help: "The specs.")
  var specs: [String]

  @Option(help: "Refuse larger sweeps.")
  var maxRuns = Plan.runLimit

  func run() throws {
    var failure: Refusal?
    for spec in specs {
      do throws(Refusal) {
        let plan = try SpecFile(reading: spec).plan(maximumRuns: maxRuns)
        Terminal.standardOutput.write("\(spec): \(plan.size)\n")
      } catch {
        Terminal.standardError.write(error.words + "\n")
        failure = failure ?? error
      }
    }
    if let failure { throw failure.status.code }
  }
}

extension Plan {
  /// `16 configurations × 8 seeds = 128 runs`, `3 configurations × 2 to 5 seeds = 12 runs`.
  var size: String {
    let seeds = configurations.map { $0.seeds.count }
    let (least, most) = (seeds.min() ?? 0, seeds.max() ?? 0)
    let each = (least < most ? "\(least.grouped) to " : "") + counted(most, "seed")
    return "\(counted(configurations.count, "configuration")) × \(each) = \(counted(count, "run"))"
  }
}

/// `1 run`, `128 runs`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
}
