import Sweeps

/// A command's hold on the folder of a sweep.
struct SweepHold {
  private let lock: FolderLock

  /// - Throws: A ``Refusal`` when another process works in the folder, or it cannot be written.
  init(_ folder: String, _ kind: FolderLock.Kind) throws(Refusal) {
    do throws(FolderLock.Failure) {
      lock = try FolderLock.hold(folder, kind)
    } catch {
      switch error {
      case .busy:
        throw Refusal(
          .busy, error: "\(folder) is busy: another nn-sweep works in it",
          help: "wait for it, or write elsewhere with --out DIR")
      case .refused(let error): throw Refusal(error) ?? Refusal(.bug, error: "\(error)")
      }
    }
    if !lock.isHeld {
      Terminal.standardError.write(
        "warning: \(folder) is on a file system without locks; let nothing else write there\n")
    }
  }
}
