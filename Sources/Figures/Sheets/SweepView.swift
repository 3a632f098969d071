import NeuralNetworks
import Plotting
import Sweeps

/// What the pictures of a whole sweep show.
public struct SweepView: Sendable {
  /// "moons"
  public var name: String
  /// What all configurations have in common: "moons, 1,250 points", "2–16–16–1".
  public var facts: [String]
  /// "binary cross-entropy"
  public var lossName: String
  public var score: Score
  /// The most that any run was asked for.
  public var epochs: Int
  /// The limits of all curves.
  public var scales: SharedScales
  /// The names of the classes in the order of their labels.
  public var classNames: [String]
  /// In the order of the spec; the coordinates of all have the same fields.
  public var configurations: [ConfigurationView]
  /// How often the rule is right that no network beats on new points; nil where it is not known.
  public var bestPossible: Double?
  /// All configurations that there should be, also those without any run, in the order of the spec;
  /// empty where nothing is missing.
  public var planned: [Planned] = []

  public struct Planned: Hashable, Sendable {
    public var coordinates: [ConfigurationView.Coordinate]
    public var seeds: [UInt32]
  }

  public init(
    name: String, facts: [String], lossName: String, score: Score, epochs: Int,
    scales: SharedScales, classNames: [String], configurations: [ConfigurationView]
  ) {
    self.name = name
    self.facts = facts
    self.lossName = lossName
    self.score = score
    self.epochs = epochs
    self.scales = scales
    self.classNames = classNames
    self.configurations = configurations
  }
}

extension SweepView {
  var runs: Int { configurations.reduce(0) { $0 + $1.seeds.count } }
  /// The largest number of seeds of a configuration.
  var seeds: Int { configurations.map { $0.seeds.count }.max() ?? 0 }

  var best: ConfigurationView? {
    let best = configurations.filter { $0.standing == .best }
    return best.count == 1 ? best.first : nil
  }

  /// "tied with best: 7 of 15 others"; nothing where there is nothing to compare.
  var tieText: String? {
    guard best != nil, configurations.count > 1 else { return nil }
    let tied = configurations.count { $0.standing == .tied }
    let others = configurations.count - 1
    return "tied with best: \(tied) of \(Numeral.count(others, "other", "others"))"
  }

  /// "2 of 80 runs diverged, 1 timed out"; nothing when none did.
  var failureText: String? { failures.sentence(runs: runs) }

  /// "min–max", "10–90%": what bands over the seeds are.
  var bandName: String {
    SeedCurves.bandName(seeds: configurations.map { $0.seeds.count }.filter { $0 > 1 })
  }

  /// "5 seeds", "up to 5 seeds"
  var seedsText: String {
    let fewest = configurations.map { $0.seeds.count }.min() ?? 0
    return (fewest < seeds ? "up to " : "") + Numeral.count(seeds, "seed", "seeds")
  }

  /// "1 point of 250 = 0.4%"; nothing where configurations are measured on different sets.
  var resolution: String? {
    let sets = Set(configurations.compactMap { $0.ground?.points.count })
    return sets.count > 1 ? nil : score.resolution
  }

  /// The configurations and, without runs, those that are missing.
  var places: [ConfigurationView] {
    let known = Dictionary(configurations.map { ($0.coordinates, $0) }) { first, _ in first }
    return planned.isEmpty
      ? configurations
      : planned.map {
        known[$0.coordinates]
          ?? ConfigurationView($0.coordinates, seeds: [], rank: 0, standing: .behind)
      }
  }

  /// "P(class 1)"
  var probabilityName: String { RunView.probabilityName(className(1), loss: lossName) }

  func className(_ k: Int) -> String {
    guard k < classNames.count else { return "class \(k)" }
    let name = classNames[k]
    return name.allSatisfy { $0.isNumber } ? "class \(name)" : name
  }

  /// "best possible 94.3%"
  var bestPossibleText: String? {
    guard let bestPossible else { return nil }
    let share = Numeral.percent(bestPossible, of: score.steps)
    return score.metric == .validationAccuracy
      ? "best possible \(share)" : "best possible accuracy on new points \(share)"
  }
}
