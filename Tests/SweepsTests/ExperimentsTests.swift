import Testing

@testable import Sweeps

@Suite struct ExperimentsTests {
  @Test func `every committed spec is without a problem`() throws {
    for (file, text) in try Experiments.texts() {
      let (plan, problems) = Experiments.read(text, file: file)
      #expect(problems.isEmpty, "\(file)")
      #expect((plan?.count ?? 0) > 0, "\(file)")
    }
  }

  @Test func `the moons are four activations by four optimizers by eight seeds`() throws {
    let plan = try #require(Experiments.read(Experiments.text("moons.json")).plan)
    #expect(plan.configurations.count == 16)
    #expect(plan.count == 128)
    #expect(plan.name == "moons")
  }

  @Test func `a letter missing from a key is found, and the key suggested`() throws {
    for (file, text) in try Experiments.texts() {
      let bytes = Array(text.utf8)
      let source = SourceText(file: file, bytes: bytes)
      let root = try #require(JSONReader.read(source).0)
      for (key, place) in root.keys where !key.hasPrefix("//") {
        for offset in place.dropFirst().dropLast() {
          var mutant = bytes
          mutant.remove(at: offset)
          let typo = String(
            decoding: mutant[(place.lowerBound + 1)..<(place.upperBound - 2)], as: UTF8.self)
          let (plan, problems) = Experiments.read(String(decoding: mutant, as: UTF8.self))
          #expect(plan == nil)
          let found = try #require(
            problems.first { $0.place?.lowerBound == place.lowerBound }, "\(file): \(typo)")
          #expect(found.message.contains("unknown") && found.message.contains(typo.quoted))
          #expect(found.place == place.lowerBound..<(place.upperBound - 1))
          let suggestion = try #require(found.help?.split(separator: "\"").dropFirst().first)
          #expect(suggestion == key || Spelling.distance(Array(suggestion), Array(typo)) == 1)
        }
      }
    }
  }
}

extension JSONNode {
  /// Every key of the tree with its place; the names of zips are free.
  fileprivate var keys: [(String, Range<Int>)] {
    switch content {
    case .array(let nodes): nodes.flatMap { $0.keys }
    case .object(let members):
      members.flatMap { member in
        [(member.key, member.keyPlace)]
          + (member.key == "zip" ? member.value.zipped : member.value).keys
      }
    default: []
    }
  }

  /// What the zips of a `zip` hold.
  private var zipped: JSONNode {
    guard case .object(let members) = content else { return self }
    return JSONNode(content: .array(members.map { $0.value }), place: place)
  }
}
