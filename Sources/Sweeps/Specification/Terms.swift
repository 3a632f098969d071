import NeuralNetworks

/// What holds for all configurations of a block besides the axes that it multiplies. Immutable, and
/// shared by the configurations.
final class Terms: Sendable {
  let seeds: Seeds
  /// Nil where runs end at their last epoch.
  let stop: EarlyStopping?
  let exclude: [Pattern]
  let seedsPlace: Range<Int>?

  init(
    seeds: Seeds, stop: EarlyStopping? = nil, exclude: [Pattern] = [],
    seedsPlace: Range<Int>? = nil
  ) {
    self.seeds = seeds
    self.stop = stop
    self.exclude = exclude
    self.seedsPlace = seedsPlace
  }

  /// Those of a spec that says nothing of them.
  static let usual = Terms(seeds: .usual)

  /// With the seeds of both, those that are not here behind those that are.
  func joining(_ other: Terms) -> Terms {
    Terms(
      seeds: seeds.union(other.seeds), stop: stop, exclude: exclude, seedsPlace: seedsPlace)
  }
}

/// Reads `seeds`, `exclude` and `stop`: the spec's, and those of blocks that have their own.
struct TermsReader {
  static let keys = ["seeds", "exclude", "stop"]

  private let metrics: StopReader
  private let spec: Parts
  private let shared: Terms?

  /// What is read so far.
  private struct Parts {
    /// Nil when they could not be read.
    var seeds: Seeds? = .usual
    var stop: EarlyStopping?
    var exclude: [Pattern] = []
    var seedsPlace: Range<Int>?

    var terms: Terms? {
      seeds.map { Terms(seeds: $0, stop: stop, exclude: exclude, seedsPlace: seedsPlace) }
    }
  }

  /// Reads those of the spec.
  init(_ spec: Fields, _ metrics: StopReader, into diagnosis: inout Diagnosis) {
    self.metrics = metrics
    self.spec = Self.parts(spec, over: Parts(), metrics, into: &diagnosis)
    shared = self.spec.terms
  }

  /// - Parameter own: The block's members; nil for a spec without blocks.
  /// - Returns: Nil when some could not be read.
  func terms(_ own: Fields?, into diagnosis: inout Diagnosis) -> Terms? {
    guard let own, Self.keys.contains(where: { own[$0] != nil }) else { return shared }
    return Self.parts(own, over: spec, metrics, into: &diagnosis).terms
  }

  private static func parts(
    _ fields: Fields, over outer: Parts, _ metrics: StopReader, into diagnosis: inout Diagnosis
  ) -> Parts {
    var parts = outer
    if let node = fields["seeds"] {
      parts.seeds = SeedsReader.seeds(node, into: &diagnosis)
      parts.seedsPlace = fields.keyPlace("seeds")
    }
    if let node = fields["exclude"] {
      parts.exclude = PatternReader.patterns(node, into: &diagnosis)
    }
    if let node = fields["stop"] { parts.stop = metrics.stop(node, into: &diagnosis) }
    return parts
  }
}
