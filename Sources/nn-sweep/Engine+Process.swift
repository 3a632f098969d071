import Training

extension Engine {
  /// The fastest of this processor, unless the environment names another.
  static func ofThisProcess() throws(Refusal) -> Engine {
    do throws(EngineError) {
      return try chosen()
    } catch {
      throw Refusal(.usage, error: error.description)
    }
  }
}
