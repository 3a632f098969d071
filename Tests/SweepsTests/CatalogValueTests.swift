import Datasets
import NeuralNetworks
import Testing

@testable import Sweeps

/// What the catalog makes of a kind's parameters.
struct `A parameter's value` {
  /// A kind and the parts of the value that it stands for, of whatever type.
  struct Maker: CustomTestStringConvertible, Sendable {
    let kind: Kind
    let parts: @Sendable (Settings) -> [String: String]

    var testDescription: String { kind.name }

    init<Value>(_ entry: Entry<Value>) {
      kind = entry.kind
      parts = { Parts(of: entry.make($0)).texts }
    }

    /// All that have parameters, but those whose parameters are lists.
    static let all: [Maker] =
      (Catalog.optimizers.map { Maker($0) } + Catalog.activations.map { Maker($0) }
      + Catalog.schedules.map { Maker($0) } + Catalog.clippings.map { Maker($0) }
      + Catalog.losses.map { Maker($0) } + Catalog.initializers.map { Maker($0) }
      + Catalog.datasets.map { Maker($0) } + Catalog.regressions.map { Maker($0) })
      .filter { $0.kind.parameters.contains { $0.probe != nil } }
  }

  /// Properties that are not called as the parameter is.
  private static let properties = [
    "min_step": "shortest", "max_step": "longest", "max_iter": "maxIterations",
    "max_eval": "maxEvaluations", "tolerance_grad": "toleranceGradient",
    "min_val": "lowest", "max_val": "highest", "min_lr": "lowest", "eta_min": "lowest",
    "step_size": "size", "t_max": "period", "start_factor": "start", "end_factor": "end",
    "warm_up total_iters": "epochs", "polynomial total_iters": "epochs",
    "warm_up_epochs": "warmUp", "decay_rate": "decay", "decay_steps": "steps",
    "pct_start": "rise", "anneal_strategy": "anneal", "div_factor": "divisor",
    "final_div_factor": "finalDivisor", "max_norm": "norm", "clip_value": "value",
    "label_noise": "share", "page_seed": "page", "samples": "count",
  ]

  /// Of a split or of what is done to the points after it, and so no part of a generator.
  private static let elsewhere: Set<String> = ["validation_fraction", "shuffle", "standardize"]

  private func property(_ parameter: Parameter, of kind: Kind) -> String {
    Self.properties["\(kind.name) \(parameter.name)"] ?? Self.properties[parameter.name]
      ?? parameter.name.split(separator: "_").enumerated().map { n, word in
        n == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
      }.joined()
  }

  @Test(arguments: Maker.all)
  func `is that of the property that it is called after, and of no other`(_ maker: Maker) throws {
    let usual = maker.parts(maker.kind.usualSettings)
    for parameter in maker.kind.parameters where !Self.elsewhere.contains(parameter.name) {
      guard let probe = parameter.probe else { continue }
      var settings = maker.kind.usualSettings
      settings.list.removeAll { $0.name == parameter.name }
      settings.list.append(Settings.Setting(parameter.name, probe))
      var parts = maker.parts(settings)
      // Wrong labels have a seed of their own, beside one that Playground's sets call otherwise.
      if parameter.name == "label_noise" { parts["seed"] = usual["seed"] }
      let changed = parts.filter { usual[$0.key] != $0.value }
      #expect(changed.count == 1, "\(parameter.name): \(changed)")
      let (path, text) = try #require(changed.first, "\(parameter.name) changes nothing")
      let names = path.split(separator: ".").map { String($0) }
      #expect(names.contains(property(parameter, of: maker.kind)), "\(parameter.name): \(path)")
      #expect(text.lowercased() == probe.text.filter { $0 != "_" }, "\(parameter.name)")
    }
  }

  @Test func `is looked at for every kind that has one`() {
    #expect(Maker.all.count >= 55)
  }
}

/// The numbers and words that a value is made of, each by the names that lead to it.
private struct Parts {
  private(set) var texts: [String: String] = [:]

  init(of value: Any) { add(value, []) }

  private mutating func add(_ value: Any, _ path: [String]) {
    let parts = Mirror(reflecting: value).children
    if parts.isEmpty { texts[path.joined(separator: ".")] = "\(value)" }
    for part in parts {
      // A generator within one that alters its points.
      let name = part.label.map { $0 == "generator" ? [] : [$0] } ?? []
      add(part.value, path + name)
    }
  }
}

extension Parameter {
  /// A value that it may have and usually has not.
  fileprivate var probe: ParameterValue? {
    switch form {
    case .number(let bounds), .numberOrWord(let bounds, _):
      [0.3125, 3.25, 0.0078125].map { ParameterValue.number($0) }.first { value in
        if case .number(let number) = value {
          bounds.contains(number) && value != usualValue
        } else {
          false
        }
      }
    case .integer, .dataSeed: .integer(7)
    case .boolean: .boolean(usualValue != .boolean(true))
    case .word(_, let words): words.map { .text($0) }.last { $0 != usualValue }
    case .text: .text("x")
    default: nil
    }
  }
}
