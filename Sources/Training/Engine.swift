import CVector
import Glibc

/// What the numbers are made with. All give the same bits.
public enum Engine: String, CaseIterable, Sendable {
  /// One number at a time, as the articles do it.
  case textbook
  /// Kernels for every processor of the architecture.
  case baseline
  /// Kernels for x86-64 processors with AVX2 and FMA (x86-64-v3).
  case avx2
  /// Kernels for x86-64 processors with AVX-512 (x86-64-v4).
  case avx512

  /// The fastest that this processor has.
  public static let best: Engine = [.avx512, .avx2].first { $0.isAvailable } ?? .baseline

  /// Whether this processor can run it.
  public var isAvailable: Bool {
    switch self {
    case .textbook, .baseline: true
    case .avx2: processorLevel >= 3
    case .avx512: processorLevel >= 4
    }
  }

  /// The one that the environment variable `NN_SWEEP_CPU` names; without it, the best.
  public static func chosen() throws(EngineError) -> Engine {
    guard let name = getenv("NN_SWEEP_CPU") else { return best }
    return try named(String(cString: name))
  }

  static func named(_ name: String) throws(EngineError) -> Engine {
    guard let engine = Engine(rawValue: name) else { throw .unknown(name) }
    guard engine.isAvailable else { throw .unavailable(engine) }
    return engine
  }

  /// What a user should know before waiting for it; nil when there is nothing to know.
  public var warning: String? {
    switch self {
    case .textbook:
      "training one number at a time: the same results, many times slower"
    case .baseline where processorLevel > 0:
      """
      training without AVX2 and FMA: the same results, but every multiply-add is a function call, \
      about 90 times slower
      """
    case .baseline, .avx2, .avx512: nil
    }
  }
}

/// Why an engine cannot be used.
public enum EngineError: Error, Hashable, CustomStringConvertible {
  case unknown(String)
  case unavailable(Engine)

  public var description: String {
    let available = Engine.allCases.filter { $0.isAvailable }.map { $0.rawValue }
    let choice = "use \(available.joined(separator: ", ")), or leave it out for the fastest"
    return switch self {
    case .unknown(let name): "NN_SWEEP_CPU: there is no ‘\(name)’; \(choice)"
    case .unavailable(let engine):
      "NN_SWEEP_CPU: this processor does not have \(engine.rawValue); \(choice)"
    }
  }
}

/// Asked once, since the answer may come from a hypervisor, slowly.
private let processorLevel = processor_level()
