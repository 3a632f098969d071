import Testing

@testable import Sweeps

/// A parameter of a kind, and a spec that sets it and little else.
struct ParameterPlace: CustomTestStringConvertible, Sendable {
  /// Whose parameter it is: `optimizer adam`.
  let owner: String
  let parameter: Parameter
  /// Whether a list of values or a range may stand for it: not in layers and phases.
  let isSwept: Bool
  private let before: String
  private let after: String

  var testDescription: String { "\(owner), \(parameter.name)" }

  /// A spec with `value` as the parameter's, and where that stands.
  func spec(_ value: String) -> (text: String, place: Int) {
    (before + value + after, before.utf8.count)
  }

  /// Parameters of all sections, of the choices of training, of a network's layers and of the
  /// schedules of a sequence.
  static let all: [ParameterPlace] = {
    var all = Section.allCases.flatMap { section in
      section.kinds.flatMap { places($0, "\(section.rawValue) \($0.name)", of: section) }
    }
    for case .choice(let noun, let kinds) in Catalog.training.parameters.map({ $0.form }) {
      all += kinds.flatMap { kind in
        places(kind, "\(noun) \(kind.name)", of: .training) { "{\"\(noun)\": \($0)}" }
      }
    }
    all += Section.activation.kinds.flatMap { kind in
      places(kind, "layer's activation \(kind.name)", of: .network, areSwept: false) {
        "{\"hidden\": [4], \"activations\": [\($0)]}"
      }
    }
    all += Catalog.phases.map { $0.kind }.flatMap { kind in
      places(kind, "phase \(kind.name)", of: .training, areSwept: false) { object in
        """
        {"schedule": {"kind": "sequential", "schedules": ["step", \(object)], "milestones": [9]}}
        """
      }
    }
    return all
  }()

  /// What other parameters need to be given, were it only one that is looked at.
  private static let required = [
    "path": "\"t.csv\"", "hidden": "[4]", "layers": #"[{"weight": [[1]], "bias": [0]}]"#,
    "schedules": #"["step", "cosine"]"#, "milestones": "[9]",
  ]

  static let files = NearbyFiles(["t.csv": "a,b,k\n1,2,x\n2,1,y\n3,4,x\n5,2,y\n1,1,x\n"])

  private static func places(
    _ kind: Kind, _ owner: String, of section: Section, areSwept: Bool = true,
    within wrap: (String) -> String = { $0 }
  ) -> [ParameterPlace] {
    kind.parameters.map { parameter in
      let named = kind == Catalog.network || kind == Catalog.training
      let others = kind.parameters.filter { other in
        other.presence == .required && other.name != parameter.name
      }
      let members =
        (named ? [] : ["\"kind\": \"\(kind.name)\""])
        + others.map { "\"\($0.name)\": \(required[$0.name] ?? "?")" }
      let object = "{" + (members + ["\"\(parameter.name)\": @"]).joined(separator: ", ") + "}"
      let parts = spec(with: wrap(object), of: section).split(separator: "@")
      return ParameterPlace(
        owner: owner, parameter: parameter, isSwept: areSwept, before: String(parts[0]),
        after: String(parts[1]))
    }
  }

  private static func spec(with object: String, of section: Section) -> String {
    var sections: [Section: String] = [
      .dataset: "\"moons\"", .activation: "\"tanh\"", .optimizer: "\"adam\"",
    ]
    sections[section] = object
    let members = Section.allCases.compactMap { section in
      sections[section].map {
        section == .training ? "\"training\": \($0)" : "\"\(section.key)\": [\($0)]"
      }
    }
    return "{" + members.joined(separator: ", ") + "}"
  }
}
