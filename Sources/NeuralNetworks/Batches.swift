/// What becomes of the samples that are left over where an epoch's are no multiple of the batch size.
public enum LastBatch: String, Hashable, Sendable, CaseIterable {
  /// They are a smaller batch, as in PyTorch and scikit-learn.
  case keep
  /// They are left out of that epoch, as with PyTorch's `drop_last`.
  case drop
  /// They go to the first batch of the next epoch, as in TensorFlow Playground, whose gradients add up
  /// until there are enough.
  case carry
}

/// The samples of one epoch after the other, in the order in which they are used.
struct Batches {
  /// The indices of this epoch's samples.
  private(set) var samples: [Int]
  /// How many of them are the first batch; all others have the batch size, but for a smaller last one.
  private(set) var first: Int
  private let size: Int
  private let last: LastBatch
  private var order: [Int]
  /// Left over from the epoch before.
  private var carried: ArraySlice<Int> = []

  init(of count: Int, size: Int, last: LastBatch) {
    samples = Array(0..<count)
    self.size = min(size, max(1, count))
    first = self.size
    self.last = last
    order = last == .keep ? [] : samples
  }

  /// Goes on to the next epoch.
  ///
  /// - Parameter shuffle: Puts the indices into another order.
  mutating func advance(_ shuffle: (inout [Int]) -> Void) {
    guard last != .keep else {
      shuffle(&samples)
      return
    }
    shuffle(&order)
    let whole = order.count - order.count % size
    samples = Array(carried + order[..<whole])
    first = size + carried.count
    if last == .carry { carried = order[whole...] }
  }
}
