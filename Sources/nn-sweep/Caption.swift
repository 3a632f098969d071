import Figures
import Sweeps

/// What a picture says of a run that its numbers do not decide: it follows from the sweep.
struct Caption {
  let words: RunWords
  /// What trains and draws this run alone.
  let command: String

  init(words: RunWords, command: String) {
    self.words = words
    self.command = command
  }

  init(_ item: Plan.Item, in sweep: Sweep) {
    words = RunWords(item)
    command = "\(sweep.command) --config '\(item.configuration.name)' --seed \(item.seed)"
  }
}

extension RunWords {
  var json: JSONValue {
    [
      "title": .array(title.map { .string($0) }), "activations": .string(activations),
      "optimizer": .string(optimizer),
    ]
  }

  /// Reads what ``json`` writes; nil for anything else.
  init?(_ json: JSONValue) {
    guard let title = json["title"]?.array?.compactMap({ $0.string }), !title.isEmpty,
      let activations = json["activations"]?.string, let optimizer = json["optimizer"]?.string
    else { return nil }
    self.init(title: title, activations: activations, optimizer: optimizer)
  }
}

extension Plots {
  /// What changes the picture of a run, as in a spec.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("scale", .integer(scale)), .init("png_level", .integer(pngLevel)),
      .init("true_boundary", .boolean(trueBoundary)),
    ]
    if let width { members.append(.init("width", .integer(width))) }
    if let plane {
      members.append(.init("plane", .array([plane.first, plane.second].map { $0.json })))
    }
    return .object(members)
  }
}

extension FeaturePair.Feature {
  fileprivate var json: JSONValue {
    switch self {
    case .name(let name): .string(name)
    case .number(let number): .integer(number)
    }
  }
}
