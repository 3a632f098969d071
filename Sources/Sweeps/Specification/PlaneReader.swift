import Datasets

/// Reads `plane`: two features by which the maps of data with more than two are drawn.
struct PlaneReader {
  /// Nil when they could not be read; of a table that could not be, the features are.
  let datasets: [(name: String, features: [String]?)]?

  func pair(_ node: JSONNode, into diagnosis: inout Diagnosis) -> FeaturePair? {
    let reader = ValueReader(name: "plane")
    let features = reader.list(node, "a list of two features", into: &diagnosis) {
      node, diagnosis in feature(node, into: &diagnosis)
    }
    guard let features, case .array(let nodes) = node.content else { return nil }
    guard features.count == 2 else {
      diagnosis.error(
        at: node.place,
        "\"plane\" must be a list of two features, found \(features.count)",
        help: #"write for example ["petal_length", "petal_width"] or [3, 4]"#)
      return nil
    }
    let pair = FeaturePair(features[0], features[1])
    check(pair, at: (node.place, nodes[0].place, nodes[1].place), into: &diagnosis)
    return pair
  }

  /// A name, or a number from 1 on.
  private func feature(
    _ node: JSONNode, into diagnosis: inout Diagnosis
  ) -> FeaturePair.Feature? {
    switch node.content {
    case .string(let name): return .name(name)
    case .number:
      return ValueReader(name: "plane").integer(node, .within(1...1e6), into: &diagnosis)
        .map { .number($0) }
    default:
      diagnosis.wrongType("plane", "names or numbers of two features", node)
      return nil
    }
  }

  private typealias Places = (whole: Range<Int>, first: Range<Int>, second: Range<Int>)

  /// Every data set with more than two features has both, and some data set has more than two.
  private func check(
    _ pair: FeaturePair, at places: Places, into diagnosis: inout Diagnosis
  ) {
    guard let datasets else { return }
    let wide = datasets.compactMap { name, features in
      features.flatMap { $0.count > 2 ? (name, $0) : nil }
    }
    guard !wide.isEmpty || datasets.contains(where: { $0.features == nil }) else {
      diagnosis.warning(
        at: places.whole,
        "\"plane\" has no choice to make: no data set here has more than two features",
        help: "remove it; their maps show all features")
      return
    }
    for (name, features) in wide {
      let found = [(pair.first, places.first), (pair.second, places.second)].map { feature, place in
        require(feature, at: place, of: features, in: name, into: &diagnosis)
      }
      if let first = found[0], first == found[1] {
        diagnosis.error(
          at: places.second, "\"plane\" is twice the feature \(features[first].quoted) of \(name)",
          help: "name two features of: " + features.joined(separator: ", "))
      }
    }
  }

  /// Where a feature stands; nil once it is told that there is none such.
  private func require(
    _ feature: FeaturePair.Feature, at place: Range<Int>, of features: [String], in name: String,
    into diagnosis: inout Diagnosis
  ) -> Int? {
    if let found = feature.place(in: features) { return found }
    switch feature {
    case .name(let word):
      diagnosis.error(
        at: place, "data set \(name) has no feature \(word.quoted)",
        help: Spelling.suggestion(for: word, in: features) + "features: "
          + features.joined(separator: ", "))
    case .number(let number):
      diagnosis.error(
        at: place, "data set \(name) has no feature \(number)",
        help: "features: "
          + features.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", "))
    }
    return nil
  }
}

extension Alternative {
  /// Of a data set; nil of a table that could not be read.
  fileprivate var featureNames: [String]? {
    if kind == Catalog.table.name { return settings.features }
    let regression = Catalog.regressions.first { $0.kind.name == kind && population != nil }
    return regression?.make(settings).featureNames ?? ["x₁", "x₂"]
  }
}

extension Axis {
  /// The names of the features of each data set, those with the same ones once.
  func featureNames(_ tables: Tables) -> [(name: String, features: [String]?)]? {
    guard count <= Plan.runLimit else { return nil }
    var seen: Set<[String]?> = []
    return alternatives(tables).compactMap { dataset in
      let features = dataset.featureNames
      return seen.insert(features).inserted ? (dataset.text, features) : nil
    }
  }
}
