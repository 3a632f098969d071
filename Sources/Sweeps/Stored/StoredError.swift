import Glibc
import NeuralNetworks

/// Why a file of a sweep's folder gives no result.
public struct StoredError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case missing
    /// In the system's words.
    case refused(String)
    /// What is wrong with it.
    case damaged(String)
    /// How it differs from what was planned.
    case outdated(Difference)
  }

  public enum Difference: Hashable, Sendable {
    /// The numbers are of this engine revision.
    case revision(Int)
    /// It is of another run; in which it differs, as in `training.epochs 300 -> 500`.
    case run(String)
  }

  public let path: String
  public let reason: Reason

  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(_ error: FileError) {
    let isMissing = error.number == ENOENT || error.number == ENOTDIR
    self.init(error.path, isMissing ? .missing : .refused(error.reason))
  }

  public var description: String {
    switch reason {
    case .missing: "\(path) is missing"
    case .refused(let words): "cannot read \(path): \(words)"
    case .damaged(let words): "\(path) is damaged: \(words)"
    case .outdated(.revision(let revision)):
      "\(path) is of engine revision \(revision), this program's is \(EngineRevision.current)"
    case .outdated(.run(let differences)):
      "\(path) is of another run than the spec's: \(differences)"
    }
  }
}

/// Carries out what reads the content of a stored file, and says of what fails where it stands.
func reading<Result>(
  _ path: String, _ body: () throws(Problem) -> Result
) throws(StoredError) -> Result {
  do throws(Problem) {
    return try body()
  } catch {
    throw StoredError(path, .damaged(error.message))
  }
}

extension Files {
  /// The bytes of a file of a sweep's folder.
  static func stored(_ path: String) throws(StoredError) -> [UInt8] {
    do throws(FileError) {
      return try readOrdinary(path, upTo: .max)
    } catch {
      throw StoredError(error)
    }
  }
}

extension JSONValue {
  /// A document of a sweep's folder, in the first format.
  init(stored path: String) throws(StoredError) {
    let source = SourceText(file: path, bytes: try Files.stored(path))
    let value = try reading(path) { () throws(Problem) in
      do throws(Problem) {
        return try JSONValue.parse(source)
      } catch {
        let place = error.place.map { "\(source.position(of: $0.lowerBound)): " } ?? ""
        throw Problem(at: nil, place + error.message)
      }
    }
    guard value["format"]?.integer == 1 else {
      throw StoredError(path, .damaged("its format is not 1"))
    }
    self = value
  }
}
