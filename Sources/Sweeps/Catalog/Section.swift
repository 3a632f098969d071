/// The parts of a spec that multiply to a sweep; seeds come after them, innermost.
public enum Section: String, Hashable, Sendable, CaseIterable {
  case dataset, network, activation, optimizer, training

  /// The key in a spec: `optimizers`.
  public var key: String { self == .training ? rawValue : rawValue + "s" }

  /// The kinds that an alternative may be; a network and the training are of one kind.
  package var kinds: [Kind] { Self.kinds[self, default: []] }

  private static let kinds: [Section: [Kind]] = [
    .dataset: Catalog.datasets.map { $0.kind } + [Catalog.table]
      + Catalog.regressions.map { $0.kind },
    .network: [Catalog.network],
    .activation: Catalog.activations.map { $0.kind },
    .optimizer: Catalog.optimizers.map { $0.kind },
    .training: [Catalog.training],
  ]

  package func kind(_ name: String) -> Kind? {
    kinds.first { $0.name == name }
  }
}
