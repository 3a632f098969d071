import Synchronization

/// Hands out the numbers from 0, each once, to whoever asks.
final class Queue: Sendable {
  private let count: Int
  private let taken = Atomic(0)

  init(count: Int) {
    self.count = count
  }

  /// Nil when all are taken.
  func next() -> Int? {
    let number = taken.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
