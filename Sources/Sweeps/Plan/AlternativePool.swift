import Datasets

/// The alternatives of all products of a specification, those that products have in common once.
struct AlternativePool {
  /// An alternative with the place of its value among the distinct ones.
  struct Numbered {
    let alternative: Alternative
    let number: Int
  }

  /// A network with an activation of the section, or with its own, and the place of what they come
  /// to among the distinct ones.
  struct Wired {
    let network: Alternative
    let activation: Alternative?
    let number: Int
  }

  /// What is multiplied.
  struct Product {
    let datasets: [Numbered]
    let networks: [Wired]
    let optimizers: [Numbered]
    let trainings: [Numbered]
  }

  private struct Wiring: Hashable {
    let features: [InputFeature]
    let hidden: [Int]
    let layers: [Choice]
  }

  private struct Content: Hashable {
    let section: Section
    let label: String
    let text: String
    let canonicalText: String
  }

  private let tables: Tables
  private(set) var alternatives: [Alternative] = []
  /// What is wrong with alternatives that zips and searches make.
  private(set) var problems: [Problem] = []
  private var known: [Content: Alternative] = [:]
  private var numbers: [Section: [String: Int]] = [:]
  private var wirings: [Wiring: Int] = [:]
  private var told: Set<Problem> = []

  init(_ tables: Tables) {
    self.tables = tables
  }

  /// - Parameter axes: One for each section, in their order.
  mutating func product(of axes: [Axis]) -> Product {
    var sections: [Section: [Alternative]] = [:]
    for axis in axes { sections[axis.section] = pooled(axis) }
    for dataset in sections[.dataset] ?? [] {
      if let problem = dataset.samplesProblem { tell(problem) }
    }
    return Product(
      datasets: numbered(sections[.dataset] ?? []),
      networks: wired(sections[.network] ?? [], sections[.activation] ?? []),
      optimizers: numbered(sections[.optimizer] ?? []),
      trainings: numbered(sections[.training] ?? []))
  }

  /// An axis' alternatives, as earlier products have them where they do.
  private mutating func pooled(_ axis: Axis) -> [Alternative] {
    var new: [(Content, Alternative)] = []
    let pooled = axis.alternatives(tables).map { alternative in
      let content = Content(
        section: axis.section, label: alternative.label, text: alternative.text,
        canonicalText: alternative.canonicalText)
      if let first = known[content] { return first }
      new.append((content, alternative))
      return alternative
    }
    alternatives += new.map { $0.1 }
    known.merge(new) { first, _ in first }
    return pooled
  }

  private mutating func numbered(_ alternatives: [Alternative]) -> [Numbered] {
    alternatives.map { alternative in
      let next = numbers[alternative.section, default: [:]].count
      let number = numbers[alternative.section]?[alternative.canonicalText] ?? next
      numbers[alternative.section, default: [:]][alternative.canonicalText] = number
      return Numbered(alternative: alternative, number: number)
    }
  }

  /// Every network with every activation, or with its own.
  private mutating func wired(
    _ networks: [Alternative], _ activations: [Alternative]
  ) -> [Wired] {
    var wired: [Wired] = []
    for network in networks {
      let own = network.settings["activations"] != nil
      for activation in own ? [nil] : activations.map({ Optional($0) }) {
        let wiring = Wiring(
          features: network.settings.inputFeatures, hidden: network.hidden,
          layers: network.layers(activation))
        guard wiring.layers.count == wiring.hidden.count else {
          let words = Axis.mismatch(layers: wiring.layers.count, widths: wiring.hidden.count)
          tell(Problem(at: network.place, words))
          continue
        }
        let number = wirings[wiring] ?? wirings.count
        wirings[wiring] = number
        wired.append(Wired(network: network, activation: activation, number: number))
      }
    }
    return wired
  }

  /// Once, and no more than anybody reads.
  private mutating func tell(_ problem: Problem) {
    if told.count < 100, told.insert(problem).inserted { problems.append(problem) }
  }
}
