extension Schedule {
  /// One of several schedules that follow each other, and the epoch, from 0, that is its first.
  public struct Phase: Hashable, Sendable {
    public var schedule: Schedule
    public var start: Int

    public init(_ schedule: Schedule, from start: Int) {
      self.schedule = schedule
      self.start = start
    }
  }
}

extension [Schedule.Phase] {
  /// The learning rate of the phase that an epoch is in, to which its start is epoch 0, and all epochs
  /// are those up to the next phase or to the end.
  func learningRate(_ rate: Double, epoch: Int, of epochs: Int) -> Double {
    guard let n = lastIndex(where: { $0.start <= epoch }) else { return rate }
    let end = n + 1 < count ? self[n + 1].start : epochs
    return self[n].schedule.learningRate(
      rate, epoch: epoch - self[n].start, of: end - self[n].start)
  }
}
