/// What each place of a sheet shows.
public enum SheetTile: String, Hashable, Sendable, CaseIterable {
  /// The decisions of all seeds over one another.
  case map
  /// The validation loss of all seeds over the epochs.
  case loss
  /// The validation accuracy of all seeds over the epochs.
  case accuracy
}
