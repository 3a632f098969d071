import NeuralNetworks

/// The multiplication of a specification's axes, and the union of the products where there are
/// several: what is excluded is left out, what is equal is kept once.
struct Expansion {
  private let specification: Specification
  private let sweep: SweptFields
  private var exclusions: [Exclusions] = []
  private var compatibility: Compatibility
  private(set) var problems: [Problem] = []

  private var kept: [Configuration] = []
  /// The place of each configuration, and of its product.
  private var keys: [Key: (kept: Int32, product: Int32)] = [:]
  /// What joins the terms of two blocks, which many configurations may share.
  private var joined: [[ObjectIdentifier]: Terms] = [:]
  private var names: Set<String> = []
  private var messages: Set<String> = []

  /// What decides the numbers of a configuration, as the places of equal values in tables.
  private struct Key: Hashable {
    let dataset: Int32
    let network: Int32
    let optimizer: Int32
    let training: Int32
    let stop: Int32
  }

  /// One of the products that a block stands for.
  private struct Part {
    let product: AlternativePool.Product
    /// Its place among all.
    let place: Int32
    let terms: Terms
    /// The place of the terms' ``Terms/stop`` among the distinct ones.
    let stop: Int32
    /// The place of the block's exclusions; nil where it has none.
    let exclusions: Int?
  }

  init(_ specification: Specification) {
    self.specification = specification
    sweep = SweptFields(specification)
    compatibility = Compatibility(specification)
  }

  mutating func configurations() -> [Configuration] {
    let parts = parts()
    let expected = min(specification.configurationCount, Plan.runLimit)
    kept.reserveCapacity(expected)
    keys.reserveCapacity(expected)
    names.reserveCapacity(expected)
    for part in parts { multiply(part) }
    problems += compatibility.problems + exclusions.flatMap { $0.problems }
    return kept
  }

  private mutating func parts() -> [Part] {
    var pool = AlternativePool(specification.tables)
    let blocks = specification.blocks
    let products = blocks.map { $0.products.map { pool.product(of: $0) } }
    problems += pool.problems
    let excludes: [Int?]
    (exclusions, excludes) = Exclusions.learning(zip(blocks, products))
    var stops: [EarlyStopping?: Int32] = [:]
    var parts: [Part] = []
    for (block, (products, exclusions)) in zip(blocks, zip(products, excludes)) {
      let stop = stops[block.terms.stop] ?? Int32(stops.count)
      stops[block.terms.stop] = stop
      for product in products {
        parts.append(
          Part(
            product: product, place: Int32(parts.count), terms: block.terms, stop: stop,
            exclusions: exclusions))
      }
    }
    return parts
  }

  private mutating func multiply(_ part: Part) {
    for dataset in part.product.datasets {
      for network in part.product.networks {
        compatibility.check(network.network, on: dataset.alternative)
        for optimizer in part.product.optimizers {
          for training in part.product.trainings {
            let key = Key(
              dataset: Int32(dataset.number), network: Int32(network.number),
              optimizer: Int32(optimizer.number), training: Int32(training.number),
              stop: part.stop)
            add(
              Configuration(
                index: kept.count, name: "", dataset: dataset.alternative,
                network: network.network, activation: network.activation,
                optimizer: optimizer.alternative, training: training.alternative, sweep: sweep,
                terms: part.terms),
              key, of: part)
          }
        }
      }
    }
  }

  private mutating func add(_ configuration: Configuration, _ key: Key, of part: Part) {
    if let index = part.exclusions, exclusions[index].drop(configuration) { return }
    compatibility.check(configuration)
    if let first = keys[key] {
      // Blocks may have runs in common; within a product it is an oversight.
      if first.product == part.place { warn(kept[Int(first.kept)], configuration) }
      join(Int(first.kept), part.terms)
      return
    }
    keys[key] = (Int32(kept.count), part.place)
    var configuration = configuration
    configuration.name = name(of: configuration)
    kept.append(configuration)
  }

  /// Unlike those of all others, whatever the case of its letters.
  private mutating func name(of configuration: Configuration) -> String {
    let name = sweep.name(of: configuration)
    guard !names.insert(name.lowercased()).inserted else { return name }
    let run = configuration.run(seed: 0).json.canonicalText
    let marked = String(name.prefix(91)) + "~" + CRC32.text(run.utf8)
    names.insert(marked.lowercased())
    return marked
  }

  /// Gives a configuration that several blocks have the seeds of all of them.
  private mutating func join(_ index: Int, _ terms: Terms) {
    let own = kept[index].terms
    guard own !== terms, own.seeds != terms.seeds else { return }
    let pair = [ObjectIdentifier(own), ObjectIdentifier(terms)]
    let both = joined[pair] ?? own.joining(terms)
    joined[pair] = both
    kept[index].terms = both
  }

  /// Says that two configurations are one run, by the parts in which they differ.
  private mutating func warn(_ first: Configuration, _ second: Configuration) {
    let pairs = Section.allCases.map { (first.alternative($0), second.alternative($0)) }
    let differing = pairs.filter { $0.0 !== $0.1 }
    let one = differing.compactMap { $0.0?.text }.joined(separator: "_")
    let other = differing.compactMap { $0.1?.text }.joined(separator: "_")
    let message = "\"\(one)\" and \"\(other)\" resolve to the same run; it is trained once"
    guard messages.count < 100, messages.insert(message).inserted else { return }
    problems.warning(at: differing.compactMap { $0.1?.place }.first, message)
  }
}
