import NeuralNetworks
import Sweeps
import Synchronization

/// Tells on standard error how far a sweep is.
struct Progress {
  enum Mode: String, CaseIterable { case auto, bar, lines, none }

  /// What has come of the runs so far.
  struct Counts: Equatable, Sendable {
    var total: Int
    var ok = 0
    var diverged = 0
    var failed = 0

    var done: Int { ok + diverged + failed }
  }

  private let mode: Mode
  private let started = Clock.now
  private let shared: SharedCounts
  private var counts: Counts { didSet { shared.counts.withLock { $0 = counts } } }
  private var running: [String] = []
  private var painted = 0
  private var undrawn = 0
  private var lastPainted: Double = -1

  /// The counts as other threads may see them.
  final class SharedCounts: Sendable {
    let counts: Mutex<Counts>
    private let started = Clock.now

    init(total: Int) { counts = Mutex(Counts(total: total)) }

    /// As the bar has it.
    var text: String {
      Progress.bar(counts.withLock { $0 }, seconds: Clock.now - started)
    }
  }

  init(mode: Mode, total: Int) {
    self.mode = mode == .auto ? (Terminal.standardError.isInteractive ? .bar : .lines) : mode
    counts = Counts(total: total)
    shared = SharedCounts(total: total)
  }

  /// How far the sweep is, as the bar has it, for any thread.
  var state: @Sendable () -> String {
    let shared = shared
    return { shared.text }
  }

  mutating func begin(_ headline: String) {
    if mode != .none { Terminal.standardError.write("\(headline)\n") }
    paint()
  }

  mutating func note(_ event: Sweep.Event) {
    switch event {
    case .started(let item): start(item.title)
    case .ended(let result):
      finish(result.item.title, as: Outcome(result.status), saying: result.words)
    case .undrawn(let picture): tell(picture)
    }
  }

  /// Says at once that a picture is missing, of so many that nobody need count them.
  mutating func tell(_ picture: Undrawn) {
    undrawn += 1
    guard mode != .none, undrawn <= 8 else { return }
    erase()
    Terminal.standardError.write("\(picture.words)\n")
    paint()
  }

  mutating func start(_ name: String) {
    running.append(name)
  }

  mutating func finish(_ name: String, as outcome: Outcome, saying words: String) {
    running.removeAll { $0 == name }
    switch outcome {
    case .ok: counts.ok += 1
    case .diverged: counts.diverged += 1
    case .failed: counts.failed += 1
    }
    if mode == .lines && (outcome == .failed || isLineDue) {
      let width = String(counts.total).count
      let place = String(repeating: " ", count: width - String(counts.done).count)
      Terminal.standardError.write("[\(place)\(counts.done)/\(counts.total)] \(name)  \(words)\n")
      lastPainted = Clock.now
    }
    if outcome == .failed && mode == .bar {
      erase()
      Terminal.standardError.write("\(name)  \(words)\n")
    }
    paint()
  }

  /// Takes the bar away.
  mutating func end() {
    erase()
  }

  enum Outcome {
    case ok, diverged, failed

    init(_ status: RunResult.Status) {
      switch status {
      case .finished, .stopped: self = .ok
      case .diverged: self = .diverged
      case .failed: self = .failed
      }
    }
  }

  /// Above 1,000 runs a line is due only every two seconds, and for the last run.
  private var isLineDue: Bool {
    counts.total <= 1_000 || counts.done == counts.total || Clock.now - lastPainted >= 2
  }

  /// Redraws the bar, at most ten times a second.
  private mutating func paint() {
    guard mode == .bar, Clock.now - lastPainted >= 0.1 else { return }
    erase()
    let bar = Self.bar(counts, seconds: Clock.now - started)
    let shown = running.prefix(8).map { "  \($0)" }
    let more = running.count > 8 ? ["  … \(running.count - 8) more"] : []
    let width = Terminal.standardError.columns
    let lines = ([bar] + shown + more).map { $0.prefix(max(width - 1, 1)) }
    Terminal.standardError.write(lines.joined(separator: "\n"))
    painted = lines.count
    lastPainted = Clock.now
  }

  private mutating func erase() {
    guard painted > 0 else { return }
    Terminal.standardError.erase(lines: painted)
    painted = 0
  }

  /// `142/210  ok 139  diverged 2  failed 1  12.4 runs/s  ETA 0:05`.
  static func bar(_ counts: Counts, seconds: Double) -> String {
    var parts = ["\(counts.done)/\(counts.total)", "ok \(counts.ok)"]
    if counts.diverged > 0 { parts.append("diverged \(counts.diverged)") }
    if counts.failed > 0 { parts.append("failed \(counts.failed)") }
    if counts.done > 0 && seconds > 0 {
      let rate = Double(counts.done) / seconds
      parts.append("\(decimal(rate, places: 1)) runs/s")
      let left = Int((Double(counts.total - counts.done) / rate).rounded(.up))
      let rest = left % 60 < 10 ? "0\(left % 60)" : "\(left % 60)"
      parts.append("ETA \(left / 60):\(rest)")
    }
    return parts.joined(separator: "  ")
  }
}

extension Plan.Item {
  /// `tanh_adam seed 3`.
  fileprivate var title: String { "\(configuration.name) seed \(seed)" }
}

extension RunResult {
  /// "validation accuracy 0.976"
  var scoreWords: String {
    let name = task == .regression ? "R²" : "accuracy"
    return "validation \(name) \(decimal(Double(validation.accuracy), places: 3))"
  }

  /// How it went, for a line of progress.
  fileprivate var words: String {
    if let failure { return failure }
    if status == .diverged { return "diverged in epoch \(epochs)" }
    return scoreWords
      + "  loss \(decimal(Double(validation.loss), places: 3))"
      + (status == .stopped ? "  stopped after epoch \(epochs)" : "")
  }
}
