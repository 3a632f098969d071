/// What may run down or across contact sheets: the alternatives of a section, or the seeds.
public enum SheetAxis: String, Hashable, Sendable, CaseIterable {
  case dataset, network, activation, optimizer, training
  /// Every run for itself.
  case seed
}
