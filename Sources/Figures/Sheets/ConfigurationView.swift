import Sweeps

/// The runs of one configuration, one for each seed.
public struct ConfigurationView: Sendable {
  /// One value that tells configurations apart.
  public struct Coordinate: Hashable, Sendable {
    /// `optimizer`, `optimizer.learning_rate`
    public var field: String
    /// "adam", "learning rate 0.01"; nil where the configuration has nothing of the kind.
    public var text: String?

    public init(_ field: String, _ text: String?) {
      self.field = field
      self.text = text
    }
  }

  public enum Standing: Hashable, Sendable {
    case best
    /// Paired tests over the seeds cannot tell it from the best.
    case tied
    case behind
  }

  /// In the same order for all configurations of a sweep.
  public var coordinates: [Coordinate]
  /// In the order of the seeds.
  public var seeds: [SeedView]
  /// 1 is the best.
  public var rank: Int
  public var standing: Standing
  /// What the maps lie on; nil where none can be drawn.
  public var ground: MapGround?

  public init(
    _ coordinates: [Coordinate], seeds: [SeedView], rank: Int, standing: Standing,
    ground: MapGround? = nil
  ) {
    self.coordinates = coordinates
    self.seeds = seeds
    self.rank = rank
    self.standing = standing
    self.ground = ground
  }
}

extension ConfigurationView {
  /// The seeds that neither diverged nor ran out of time.
  var finishing: [SeedView] { seeds.filter { $0.failure == nil } }

  /// Of the scores, over the seeds that did not fail; nil when all did.
  var spread: Spread? { Spread(finishing.map { $0.score }) }

  /// The seeds that solved the task, of all; nil where the score does not say what solved is.
  func solved(_ score: Score) -> Share? {
    guard score.solved != nil, !seeds.isEmpty else { return nil }
    return Share(finishing.count { score.isSolved($0.score) }, of: seeds.count)
  }

  /// "tanh · adam · learning rate 0.01"
  var name: String { coordinates.compactMap { $0.text }.joined(separator: " · ") }

  func values(of fields: [String]) -> [String?] {
    fields.map { field in coordinates.first { $0.field == field }?.text }
  }
}
