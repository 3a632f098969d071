/// All runs of a sweep in spec order, seeds innermost.
public struct Plan: Sendable {
  public let name: String
  public let configurations: [Configuration]
  /// The place of each configuration's first run, and behind the last one that of none.
  private let starts: [Int]
  public let rank: Rank
  public let plots: Plots
  /// The CRC-32 of each CSV file that the spec names, by its path there.
  public let tables: [String: String]

  init(
    name: String, configurations: [Configuration], rank: Rank, plots: Plots,
    tables: [String: String]
  ) {
    self.name = name
    self.configurations = configurations
    self.rank = rank
    self.plots = plots
    self.tables = tables
    var (starts, count) = ([0], 0)
    starts.reserveCapacity(configurations.count + 1)
    for configuration in configurations {
      count += configuration.seeds.count
      starts.append(count)
    }
    self.starts = starts
  }

  /// One run of the plan.
  public struct Item: Sendable {
    /// Its place in the plan, from 0.
    public let index: Int
    public let configuration: Configuration
    public let seed: UInt32

    public var run: Run { configuration.run(seed: seed) }

    /// The run's ``Run/identity`` and ``Run/id``, faster than by way of the run.
    public var identity: String { configuration.identity(seed: seed) }
    public var id: String { CRC32.text(identity.utf8) }
  }
}

extension Plan: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { starts[configurations.count] }

  public subscript(index: Int) -> Item {
    // The last configuration that starts here or before.
    var (low, high) = (0, configurations.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return run(index - starts[low], of: configurations[low])
  }

  /// The runs of one of the plan's configurations.
  func runs(of configuration: Configuration) -> [Item] {
    (0..<configuration.seeds.count).map { run($0, of: configuration) }
  }

  private func run(_ number: Int, of configuration: Configuration) -> Item {
    Item(
      index: starts[configuration.index] + number, configuration: configuration,
      seed: configuration.seeds[number])
  }
}

extension Plan {
  /// The limit of a plan's runs where no other is given.
  public static let runLimit = 100_000

  /// The limit of a plan's runs whatever is asked for, since each takes some memory.
  static let highestRunLimit = 10_000_000

  /// Multiplies the axes of a specification.
  ///
  /// - Returns: The plan unless there are errors, and all errors and warnings.
  public static func make(
    _ specification: Specification, maximumRuns: Int = runLimit
  ) -> (plan: Plan?, problems: [Problem]) {
    var problems: [Problem] = []
    let count = specification.runCount
    let limit = Swift.min(maximumRuns, highestRunLimit)
    guard count <= limit else {
      let size = count == .max ? "more than \(Int.max.grouped)" : count.grouped
      problems.error(
        at: specification.longestAxis, "\(size) runs; the limit is \(limit.grouped)",
        help: limit < highestRunLimit ? "raise it with --max-runs" : "split the sweep")
      return (nil, problems)
    }
    var expansion = Expansion(specification)
    let configurations = expansion.configurations()
    guard !expansion.problems.hasErrors else { return (nil, expansion.problems) }
    let plan = Plan(
      name: specification.name, configurations: configurations, rank: specification.rank,
      plots: specification.plots,
      tables: specification.tables.checksums)
    return (plan, expansion.problems)
  }
}

extension Specification {
  /// How many runs the axes multiply to, before any is excluded; `Int.max` when that many cannot
  /// be counted.
  public var runCount: Int { saturatingSum(of: blocks.map { $0.runCount }) }

  var configurationCount: Int { saturatingSum(of: blocks.map { $0.configurationCount }) }

  /// Where to look when there are too many runs.
  var longestAxis: Range<Int>? { blocks.max { $0.runCount < $1.runCount }?.longest }
}

extension Int {
  /// `1 layer`, `1,200 layers`
  package func counting(_ one: String, _ several: String) -> String {
    "\(grouped) \(self == 1 ? one : several)"
  }

  /// `1,200,000`
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
