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

  @Test func `whatever becomes of a spec, it is read or refused with a problem`() throws {
    var random = SplitMix(state: 20_240_517)
    let scraps = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-", "e", ".", "null", "//", "\u{0}", "é", " ",
      "1e400", "99999999999999999999", "[[[[", "\"kind\":", "\"run\"",
    ].map { Array($0.utf8) }
    for (file, text) in try Experiments.texts() {
      for _ in 0..<150 {
        var bytes = Array(text.utf8)
        for _ in 0...random.below(3) {
          let at = random.below(bytes.count)
          switch random.below(4) {
          case 0: bytes.remove(at: at)
          case 1: bytes[at] = UInt8(random.below(256))
          case 2: bytes.insert(contentsOf: scraps[random.below(scraps.count)], at: at)
          default: bytes.removeSubrange(at..<min(bytes.count, at + random.below(40)))
          }
        }
        let source = SourceText(file: file, bytes: bytes)
        let (specification, problems) = Specification.read(source, files: Experiments.files)
        #expect((specification == nil) == problems.hasErrors)
        #expect(source.render(problems).isEmpty == problems.isEmpty)
        if let specification {
          let (plan, more) = Plan.make(specification)
          #expect((plan == nil) == more.hasErrors)
        }
      }
    }
  }
}

extension JSONNode {
  /// Every key of the tree with its place.
  fileprivate var keys: [(String, Range<Int>)] {
    switch content {
    case .array(let nodes): nodes.flatMap { $0.keys }
    case .object(let members):
      members.flatMap { [($0.key, $0.keyPlace)] + $0.value.keys }
    default: []
    }
  }
}

/// [SplitMix64](https://doi.org/10.1145/2714064.2660195), so that the mutants are the same each time.
struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
  }
}
