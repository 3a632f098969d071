import Foundation
import Testing

@testable import Sweeps

@Suite struct SpecificationSchemaTests {
  private let file = Experiments.folder.appending(path: "experiment.schema.json")

  /// Re-recorded with RECORD_SNAPSHOTS=1.
  @Test func `the committed schema is the one that the catalog gives`() throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try SpecificationSchema.text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == SpecificationSchema.text)
  }

  @Test func `the schema knows every kind and every parameter`() {
    let text = SpecificationSchema.text
    for kind in Section.allCases.flatMap({ $0.kinds }) {
      #expect(text.contains(kind.summary.jsonLiteral))
      for parameter in kind.parameters {
        #expect(text.contains("\(parameter.name.jsonLiteral): {"))
      }
    }
  }

  @Test func `schema and reader agree on every spec`() throws {
    let schema = SchemaCheck(root: SpecificationSchema.root)
    for (file, text) in try Experiments.texts() {
      #expect(try schema.accepts(JSONValue.parse(text)), "\(file)")
    }
  }

  @Test func `schema and reader take the same ranges within choices`() throws {
    let schema = SchemaCheck(root: SpecificationSchema.root)
    for (range, isOne) in [
      (#"{"min": 1, "max": 2}"#, true), (#"{"min": 1, "max": 2, "scale": "log"}"#, true),
      (#"{"min": 1}"#, false), (#"{"min": 1, "max": 2, "scale": "cubic"}"#, false),
    ] {
      for choice in [
        #""initializer": {"kind": "uniform", "scale": \#(range)}"#,
        #""initializer": ["zeros", {"kind": "he_normal", "gain": \#(range)}]"#,
        #""clip": {"kind": "norm", "max_norm": \#(range)}"#,
        #""schedule": {"kind": "step", "gamma": \#(range)}"#,
      ] {
        let text = """
          {"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["sgd"],
           "training": {\(choice)}, "search": {"method": "random", "samples": 4}}
          """
        #expect((Experiments.read(text).plan != nil) == isOne, "\(text)")
        #expect(try schema.accepts(JSONValue.parse(text)) == isOne, "\(text)")
      }
    }
  }

  /// What a schema cannot say, or not without repeating every kind.
  private let beyondSchemas = [
    "is given twice", "entries for", "entry for", "nothing to run", "has no use", "\"max\" must be",
    "\"min\" must be", "for validation", "samples for", "sample for", "no such file", "cannot read",
    "unknown column", "drops all", "drops the only", "together drop", "is for two classes",
    "can match nothing", "a value or a list of values", "must be a whole number, found",
    "runs; the limit", "\"activations\" is missing", "would drop every run", "the last seed",
    "both a feature and the label", "no column is a feature", "is named twice",
    "has no \"steps\"", "this block has no", "in one block", "sobol chooses", "zip \"",
    "is a share of", "takes full batches", "goes down one function", "does not vary in this sweep",
    "\"rows\" and \"columns\" are both", "has a row for each output", "of weights", "one before it",
    "the given layers are", "must increase", "schedules need",
  ]

  @Test func `schema and reader agree on mutants of every spec`() throws {
    let schema = SchemaCheck(root: SpecificationSchema.root)
    var refused = 0
    for (file, text) in try Experiments.texts() {
      for mutant in try JSONValue.parse(text).mutants {
        let (plan, problems) = Experiments.read(mutant.compactText)
        let errors = problems.filter { $0.severity == .error }
        let isAccepted = schema.accepts(mutant)
        let sentences = errors.map { $0.message }.joined(separator: "; ")
        if plan != nil {
          #expect(isAccepted, "\(file): the reader takes \(mutant.compactText)")
        } else if isAccepted {
          #expect(
            errors.contains { error in beyondSchemas.contains { error.message.contains($0) } },
            "\(file): the schema takes \(mutant.compactText), the reader says \(sentences)")
        } else {
          refused += 1
        }
      }
    }
    #expect(refused > 1000)
  }
}

extension JSONValue {
  fileprivate static func parse(_ text: String) throws -> JSONValue {
    try parse(SourceText(file: "x.json", bytes: Array(text.utf8)))
  }

  private static let replacements: [JSONValue] = [
    nil, true, "x", -1, 0, 1.5, 5_000_000_000, [], [1], [[1]], [:], "adam", ["tanh"],
  ]

  /// This value with one part replaced, renamed or left out, in every place; of a matrix only in its
  /// first places.
  fileprivate var mutants: [JSONValue] {
    var found = Self.replacements.filter { $0 != self }
    switch self {
    case .array(let values):
      for index in values.prefix(values.areNumbers ? 1 : values.count).indices {
        found += values[index].mutants.map { .array(values.replacing(index, by: [$0])) }
        found.append(.array(values.replacing(index, by: [])))
        found.append(.array(values.replacing(index, by: [values[index], values[index]])))
      }
    case .object(let members):
      for index in members.indices {
        let member = members[index]
        found += member.value.mutants.map {
          .object(members.replacing(index, by: [Member(member.key, $0)]))
        }
        found.append(.object(members.replacing(index, by: [])))
        for key in ["extra", "// note", "label"] where self[key] == nil {
          found.append(.object(members.replacing(index, by: [Member(key, member.value)])))
          found.append(.object(members + [Member(key, "x")]))
        }
      }
    default: break
    }
    return found
  }
}

extension [JSONValue] {
  /// Or lists of numbers.
  fileprivate var areNumbers: Bool {
    allSatisfy { value in
      switch value {
      case .number, .integer: true
      case .array(let values): values.areNumbers
      default: false
      }
    }
  }
}

extension Array {
  fileprivate func replacing(_ index: Int, by elements: [Element]) -> [Element] {
    Array(self[..<index] + elements + self[(index + 1)...])
  }
}
