/// When training ends before its time.
public struct Conditions: Sendable {
  /// The longest that a run may take, in seconds; what takes longer has failed.
  public var timeLimit: Double?
  /// What follows the first failed run.
  public var afterFailure = AfterFailure.carryOn
  /// Ends everything at the next epoch.
  public var halt = Halt()

  public enum AfterFailure: Sendable { case carryOn, halt }

  public init() {}
}
