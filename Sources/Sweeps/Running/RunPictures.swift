/// The pictures of runs, as one worker draws them, one run after another.
public struct RunPictures {
  /// Takes away those of a run whose numbers are about to be replaced, so that none outlives them.
  public let remove: (Plan.Item) -> Void
  /// Draws those of a run when its numbers are written, and tells which it could not.
  public let draw: (RunResult) -> [Undrawn]

  public init(
    remove: @escaping (Plan.Item) -> Void, draw: @escaping (RunResult) -> [Undrawn]
  ) {
    self.remove = remove
    self.draw = draw
  }

  public static var none: RunPictures { RunPictures(remove: { _ in }, draw: { _ in [] }) }
}

/// A picture that could not be drawn or written. The numbers that it shows are there all the same.
public struct Undrawn: Sendable {
  public let path: String
  public let reason: any Error

  public init(_ path: String, _ reason: any Error) {
    self.path = path
    self.reason = reason
  }
}
