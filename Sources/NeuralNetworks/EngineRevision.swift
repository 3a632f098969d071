/// Which numbers the engine makes.
public enum EngineRevision {
  /// Raised by hand with every change that alters any number of any run; part of a run's identity.
  public static let current = 1
}
