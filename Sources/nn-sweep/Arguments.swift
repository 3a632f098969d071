import Sweeps

/// A look at the command line before it is parsed, for mistakes that the parser would put
/// differently.
enum Arguments {
  enum Wish { case help, version, command }

  static let commands = [
    "run", "check", "status", "rerun", "prune", "render", "compare", "plot", "inspect", "schema",
    "new",
  ]
  static let options = [
    "--only", "--seed", "--config", "--limit", "--failed", "--shard", "--jobs", "--out",
    "--dry-run", "--max-runs", "--fresh", "--set",
    "--no-plots", "--time-limit", "--fail-fast", "--strict",
    "--json", "--progress", "--quiet", "--rows", "--columns", "--help", "--version",
    "--playground", "--generate-completion-script",
  ]

  /// - Throws: A ``Refusal`` for no arguments, an unknown command and an unknown option.
  static func ask(_ arguments: [String]) throws(Refusal) -> Wish {
    guard let first = arguments.first else {
      throw Refusal(
        .usage, error: "which spec?",
        help: "nn-sweep experiments/moons.json trains one; nn-sweep --help lists the rest")
    }
    let beforeEnd = arguments.prefix { $0 != "--" }
    if beforeEnd.contains("--help") || beforeEnd.contains("-h") || first == "help" { return .help }
    if beforeEnd.contains("--version") { return .version }
    try checkCommand(first)
    for argument in beforeEnd where argument.hasPrefix("--") { try checkOption(argument) }
    return .command
  }

  /// A spec ends in `.json`, contains a slash or is `-`; any other word is a command.
  private static func checkCommand(_ word: String) throws(Refusal) {
    let isSpec = word.hasSuffix(".json") || word.contains("/") || word.hasPrefix("-")
    guard !isSpec && !commands.contains(word) else { return }
    throw Refusal(
      .usage, error: "unknown command '\(word)'",
      help: suggestion(for: word, in: commands, quote: "'")
        + "a spec's path ends in .json or contains a slash")
  }

  private static func checkOption(_ argument: String) throws(Refusal) {
    let name = String(argument.prefix { $0 != "=" })
    guard !options.contains(name) else { return }
    throw Refusal(
      .usage, error: "unknown option '\(name)'",
      help: suggestion(for: name, in: options, quote: "'") + "nn-sweep --help lists all")
  }

  private static func suggestion(for word: String, in words: [String], quote: String) -> String {
    Spelling.nearest(to: word, in: words).map { "did you mean \(quote)\($0)\(quote)? " } ?? ""
  }
}
