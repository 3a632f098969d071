import ArgumentParser
import Sweeps

/// Which runs of a plan are wanted.
struct SelectionOptions: ParsableArguments {
  @Option(help: "Keep matching runs; repeat to narrow.")
  var only: [String] = []

  @Option(help: "Keep these seeds: 3 or 0-4,9.")
  var seed: [String] = []

  @Option(help: "Keep configurations whose name matches.")
  var config: [String] = []

  @Flag(help: "Keep runs that failed, diverged or were interrupted last time.")
  var failed = false

  @Option(help: "Keep every Nth run, from the Kth: K/N.")
  var shard: Shard?

  @Option(help: "Stop after this many runs.")
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  /// - Throws: A ``Refusal`` for conditions that cannot be read, and when nothing matches.
  func items(of plan: Plan) throws(Refusal) -> [Plan.Item] {
    let selection = try selection()
    let items = selection.runs(of: plan)
    let problems = selection.problems(in: plan)
    guard !items.isEmpty else {
      let reasons = problems.map {
        "\nerror: \($0.message)" + ($0.help.map { "\nhelp: \($0)" } ?? "")
      }
      throw Refusal(
        .nothingMatched,
        "error: none of the \(plan.count.grouped) runs matches" + reasons.joined())
    }
    for problem in problems {
      Terminal.standardError.write(
        "warning: \(problem.message)\n" + (problem.help.map { "help: \($0)\n" } ?? ""))
    }
    return items
  }

  private func selection() throws(Refusal) -> Selection {
    var selection = Selection()
    do throws(Problem) {
      for text in only { selection.only.append(try Selection.pattern(text)) }
      for text in seed { selection.seeds += try Selection.seeds(text) }
    } catch {
      throw Refusal(.usage, error: error.message, help: error.help)
    }
    selection.names = config.map { Glob($0) }
    return selection
  }
}

extension Shard: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
