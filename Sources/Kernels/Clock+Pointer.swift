extension Clock {
  /// Before the first step. Behind a pointer like all else that training changes: a trainer that changes
  /// itself would be copied, batch by batch, for what it calls.
  static func allocate() -> UnsafeMutablePointer<Clock> {
    let clock = UnsafeMutablePointer<Clock>.allocate(capacity: 1)
    clock.initialize(to: Clock(learningRate: 0))
    return clock
  }
}
