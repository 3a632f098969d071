import Testing

@testable import Sweeps

/// The walk through all that a spec can set: reader, words and schema.
struct `Every parameter of every kind` {
  private static let schema = SchemaCheck(root: SpecificationSchema.root)

  private func read(_ text: String) -> [Problem] {
    let source = SourceText(file: "experiments/test.json", bytes: Array(text.utf8))
    return Specification.read(source, files: ParameterPlace.files).problems
  }

  private func schemaAccepts(_ text: String) throws -> Bool {
    let source = SourceText(file: "experiments/test.json", bytes: Array(text.utf8))
    return try Self.schema.accepts(JSONValue.parse(source))
  }

  private func expectRefusal(
    _ wrong: WrongValue, in text: String, at place: Int, as words: String
  ) throws {
    let errors = read(text).filter { $0.severity == .error }
    let first = try #require(errors.first, "the reader takes \(text)")
    #expect(wrong.isTold(by: first.message), "\(words): \(first.message)")
    #expect(first.place?.lowerBound == place + wrong.offset, "\(text)")
    #expect(try !schemaAccepts(text), "the schema takes \(text)")
  }

  @Test(arguments: ParameterPlace.all)
  func `is told what it cannot be, at its place, and the schema refuses it too`(
    _ place: ParameterPlace
  ) throws {
    let wrongs = place.parameter.wrongValues
    #expect(wrongs.count >= 4)
    for wrong in wrongs {
      let (text, start) = place.spec(wrong.text)
      try expectRefusal(wrong, in: text, at: start, as: wrong.text)
    }
  }

  @Test(arguments: ParameterPlace.all.filter { !$0.parameter.ends.isEmpty })
  func `may be what ends its range`(_ place: ParameterPlace) throws {
    for end in place.parameter.ends {
      let (text, _) = place.spec(end)
      let complaints = read(text).filter {
        $0.message.hasPrefix("\"\(place.parameter.name)\" must")
      }
      #expect(complaints.isEmpty, "\(text)")
      #expect(try schemaAccepts(text), "\(text)")
    }
  }

  @Test(arguments: ParameterPlace.all.filter { $0.isSwept })
  func `is told of one wrong value among several, and of a wrong end of a range`(
    _ place: ParameterPlace
  ) throws {
    let form = place.parameter.form
    guard !form.isList else { return }
    for wrong in place.parameter.wrongValues {
      let (text, start) = place.spec("[\(wrong.text)]")
      try expectRefusal(wrong, in: text, at: start + 1, as: wrong.text)
      guard form.isNumeric, wrong.words.contains("…") else { continue }
      let (ranged, place) = place.spec("{\"min\": \(wrong.text), \"max\": 1e9, \"steps\": 3}")
      let problem = read(ranged).first { $0.place?.lowerBound == place + 8 }
      #expect(problem?.message.hasPrefix("\"min\" must be ") == true, "\(ranged)")
    }
  }

  @Test func `is walked through here`() {
    let places = Set(ParameterPlace.all.map { "\($0.owner) \($0.parameter.name)" })
    #expect(places.count == ParameterPlace.all.count)
    let nouns = Set(ParameterPlace.all.map { $0.owner.split(separator: " ")[0] })
    #expect(
      nouns == [
        "dataset", "network", "activation", "optimizer", "training", "loss", "initializer", "clip",
        "schedule", "layer's", "phase",
      ])
    #expect(places.count > 200)
  }

  /// What belongs to no kind: how a training stops, how a sweep is searched, ranked and seeded.
  @Test(arguments: [
    ("stop", #"{"patience": @}"#, ["0", "1000001", "1.5", "\"9\"", "null"], "patience"),
    ("stop", #"{"patience": 3, "min_delta": @}"#, ["-1", "2e16", "true", "[0]"], "min_delta"),
    (
      "stop", #"{"patience": 3, "restore_best_weights": @}"#, ["1", "\"true\"", "null"],
      "restore_best_weights"
    ),
    ("stop", #"{"patience": 3, "metric": @}"#, ["3", "\"val_loss\""], "metric"),
    ("search", #"{"samples": 4, "method": @}"#, ["3", "\"halton\""], "method"),
    (
      "search", #"{"method": "random", "samples": @}"#, ["0", "1000001", "2.5", "\"4\""], "samples"
    ),
    (
      "search", #"{"method": "random", "samples": 4, "seed": @}"#,
      ["-1", "4294967296", "0.5", "\"run\""], "seed"
    ),
    ("seeds", "[@]", ["-1", "4294967296", "0.5", "\"1\"", "true"], "seeds"),
    ("seeds", #"{"first": @}"#, ["-1", "4294967296", "0.5", "\"1\""], "first"),
    ("seeds", #"{"count": @}"#, ["0", "4294967297", "0.5", "\"1\""], "count"),
    ("rank", #"{"metric": @}"#, ["3", "\"accuracy\""], "metric"),
    ("rank", #"{"goal": @}"#, ["3", "\"maximum\""], "goal"),
    ("rank", #"{"solved": @}"#, ["-0.5", "2e16", "\"1\""], "solved"),
    ("format", "@", ["0", "1.5", "\"1\"", "2"], "format"),
    ("name", "@", ["3", "\"a/b\"", "\"\""], "name"),
    ("description", "@", ["3", "null"], "description"),
  ])
  func `and of the spec itself is told what it cannot be`(
    _ key: String, _ pattern: String, _ wrongs: [String], _ name: String
  ) throws {
    for wrong in wrongs {
      let start =
        #"{"datasets": ["moons"], "activations": ["tanh"], "optimizers": ["adam"], "\#(key)": "#
      let parts = pattern.split(separator: "@", omittingEmptySubsequences: false)
      let text = start + parts[0] + wrong + parts[1] + "}"
      let errors = read(text).filter { $0.severity == .error }
      #expect(errors.count == 1, "\(text)")
      let message = errors.first?.message ?? ""
      let isTold =
        message.hasPrefix("\"\(name)\" ") || message.hasPrefix("unknown \(name) ")
        || message.hasPrefix("this file needs nn-sweep >= ")
      #expect(isTold, "\(message)")
      #expect(errors.first?.place?.lowerBound == start.utf8.count + parts[0].utf8.count)
      #expect(try !schemaAccepts(text), "the schema takes \(text)")
    }
  }
}
