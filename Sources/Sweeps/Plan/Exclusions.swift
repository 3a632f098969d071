/// The patterns that hold for some blocks, at work on the configurations of these.
struct Exclusions {
  private var exclusions: [Exclusion]
  /// The places of those that some configuration may match.
  private let matchable: [Int]
  private let scope: Scope
  /// How many configurations there are before any is dropped, and how many are.
  private var total = 0
  private var dropped = 0

  /// Whose configurations they are held against.
  enum Scope {
    case spec, block, blocks

    fileprivate var words: String {
      switch self {
      case .spec: ""
      case .block: " of its block"
      case .blocks: " of its blocks"
      }
    }
  }

  /// - Parameter alternatives: Of all these configurations, each once.
  init(_ patterns: [Pattern], of scope: Scope, against alternatives: [Alternative]) {
    var exclusions = patterns.map { Exclusion($0) }
    for index in exclusions.indices { exclusions[index].learn(alternatives) }
    matchable = exclusions.indices.filter { exclusions[$0].canMatch }
    self.exclusions = exclusions
    self.scope = scope
  }

  /// Whether a configuration is to be left out.
  mutating func drop(_ configuration: Configuration) -> Bool {
    total += 1
    var isDropped = false
    for index in matchable where exclusions[index].drops(configuration) { isDropped = true }
    if isDropped { dropped += 1 }
    return isDropped
  }

  /// What is told of those that drop nothing or everything.
  var problems: [Problem] {
    var problems: [Problem] = []
    let all = total == 1 ? "the only configuration" : "all \(total.grouped) configurations"
    for exclusion in exclusions {
      let place = exclusion.pattern.place
      if exclusion.count == 0 {
        let none =
          total == 1
          ? "does not match the only configuration"
          : "matches none of the \(total.grouped) configurations"
        problems.warning(at: place, "this exclude \(none)\(scope.words)", help: exclusion.help)
      } else if exclusion.count == total {
        problems.error(
          at: place, "this exclude drops \(all)\(scope.words)", help: "narrow it, or remove it")
      }
    }
    if dropped == total, !exclusions.isEmpty, !problems.hasErrors {
      problems.error(
        at: exclusions.first?.pattern.place, "the excludes together drop \(all)\(scope.words)",
        help: "narrow them, or remove some")
    }
    return problems
  }
}

extension Exclusions {
  /// Those of blocks with the products that each stands for, the same for all blocks that share
  /// them, and for each block the place of its own; nil where it has none.
  static func learning(
    _ blocks: some Sequence<(Block, [AlternativePool.Product])>
  ) -> (all: [Exclusions], places: [Int?]) {
    // A list of patterns is known by where it stands in the spec.
    let blocks = Array(blocks)
    let lists = blocks.map { $0.0.terms.exclude.first?.place }
    let members = Dictionary(grouping: blocks.indices) { lists[$0] }
    var all: [Exclusions] = []
    var places: [Range<Int>: Int] = [:]
    for (block, place) in zip(blocks, lists) {
      guard let place, places[place] == nil, let own = members[place] else { continue }
      places[place] = all.count
      all.append(
        Exclusions(
          block.0.terms.exclude,
          of: own.count == blocks.count ? .spec : own.count == 1 ? .block : .blocks,
          against: own.flatMap { blocks[$0].1 }.alternatives))
    }
    return (all, lists.map { list in list.flatMap { places[$0] } })
  }
}

extension [AlternativePool.Product] {
  /// Of all of them, each once.
  fileprivate var alternatives: [Alternative] {
    var seen: Set<ObjectIdentifier> = []
    return flatMap { product in
      let wired = product.networks.flatMap { [$0.network, $0.activation].compactMap { $0 } }
      let others = [product.datasets, product.optimizers, product.trainings].joined()
      return (others.map { $0.alternative } + wired).filter {
        seen.insert(ObjectIdentifier($0)).inserted
      }
    }
  }
}
