import NeuralNetworks

/// How a run of a plan stands in a sweep's folder.
public enum Standing: Hashable, Sendable {
  case new
  /// It was started, and its process ended before it did.
  case interrupted
  case failed
  /// The folder holds another run: what differs, as in `training.epochs 300 -> 500`.
  case changed(String)
  /// The folder's numbers are of another engine revision.
  case outdated(Int)
  /// What is wrong with the folder.
  case damaged(String)
  case diverged
  case finished
  /// It is done, in the folder of another name: those of configurations follow from what a spec
  /// varies, so that with a second activation `adam` becomes `tanh_adam`.
  case renamed(Stranger)

  /// Nothing is left to train.
  public var isDone: Bool {
    switch self {
    case .diverged, .finished, .renamed: true
    case .new, .interrupted, .failed, .changed, .outdated, .damaged: false
    }
  }

  /// Why the run is trained, or is not.
  public var reason: String {
    switch self {
    case .new: "new"
    case .interrupted: "interrupted"
    case .failed: "failed before"
    case .changed(let words): "changed: \(words)"
    case .outdated(let revision): "engine revision \(revision) -> \(EngineRevision.current)"
    case .damaged(let words): "damaged: \(words)"
    case .diverged: "diverged, skipped"
    case .finished: "finished, skipped"
    case .renamed(let stranger): "finished as \(stranger.configuration), skipped"
    }
  }

  init(_ error: StoredError) {
    let name = error.path.split(separator: "/").last ?? ""
    self =
      switch error.reason {
      case .missing: .damaged("\(name) is missing")
      case .refused(let words): .damaged("\(name): \(words)")
      case .damaged(let words): .damaged("\(name): \(words)")
      case .outdated(.revision(let revision)): .outdated(revision)
      case .outdated(.run(let differences)): .changed(differences)
      }
  }
}
