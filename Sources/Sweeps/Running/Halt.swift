import Synchronization

/// A call to end a sweep early, which may come from any thread and cannot be taken back.
public final class Halt: Sendable {
  private let called = Atomic(false)

  public init() {}

  public var isCalled: Bool { called.load(ordering: .relaxed) }

  public func call() { called.store(true, ordering: .relaxed) }
}
