/// A part of a mini-batch that is small enough for its caches to stay close to the processor. The
/// sums over a batch go on from piece to piece, in the order of its samples.
struct BatchPiece {
  /// The most samples of a piece.
  static let limit = 64

  /// Its first sample's place in the batch.
  let start: Int
  /// Samples of the piece.
  let samples: Int
  /// Samples of the whole batch.
  let batch: Int
  let isFirst: Bool
  let isLast: Bool

  init(from start: Int, of batch: Int, limit: Int = Self.limit) {
    self.start = start
    samples = min(limit, batch - start)
    self.batch = batch
    isFirst = start == 0
    isLast = start + samples == batch
  }
}
