import Testing

@testable import NeuralNetworks

struct RandomStreamTests {
  /// The output for the seed 1234567 that Rosetta Code's task "SplitMix64" lists.
  @Test func `SplitMix64 gives the published numbers`() {
    var generator = SplitMix64(state: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  /// The output for the state 1, 2, 3, 4 that the `rand_xoshiro` crate lists, made with the
  /// authors' C code.
  @Test func `xoshiro256** gives the published numbers`() {
    var generator = Xoshiro256StarStar(state: (1, 2, 3, 4))
    let numbers = (0..<10).map { _ in generator.next() }
    #expect(
      numbers == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  /// The values of "" and "foobar" among the test vectors of FNV's authors.
  @Test func `FNV-1a gives the published hashes`() {
    #expect(fnv1a64("") == 0xCBF2_9CE4_8422_2325)
    #expect(fnv1a64("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func `a stream is that of its seed and its purpose`() {
    var stream = RandomStream(seed: 7, purpose: .weights)
    var twin = RandomStream(seed: 7, purpose: .weights)
    var sibling = RandomStream(seed: 7, purpose: .batchOrder)
    var neighbour = RandomStream(seed: 8, purpose: .weights)
    let numbers = (0..<20).map { _ in stream.bits() }
    #expect(numbers == (0..<20).map { _ in twin.bits() })
    #expect(Set(numbers).isDisjoint(with: (0..<20).map { _ in sibling.bits() }))
    #expect(Set(numbers).isDisjoint(with: (0..<20).map { _ in neighbour.bits() }))
  }

  @Test(arguments: RandomStream.Purpose.allCases)
  func `a stream's numbers are those of its definition`(_ purpose: RandomStream.Purpose) throws {
    let tables: [String: [RandomStreamFixture]] = try Fixture.read("randomStream")
    for row in try #require(tables[purpose.rawValue]) {
      var bits = RandomStream(seed: row.seed, purpose: purpose)
      #expect((0..<row.bits.count).map { _ in String(bits.bits()) } == row.bits)
      var uniform = RandomStream(seed: row.seed, purpose: purpose)
      #expect((0..<row.uniform.count).map { _ in uniform.uniform() } == row.uniform)
      var below = RandomStream(seed: row.seed, purpose: purpose)
      #expect((0..<row.below10.count).map { _ in below.below(10) } == row.below10)
      var shuffle = RandomStream(seed: row.seed, purpose: purpose)
      var elements = Array(0..<row.shuffle.count)
      shuffle.shuffle(&elements)
      #expect(elements == row.shuffle)
      var normal = RandomStream(seed: row.seed, purpose: purpose)
      for expected in row.normal {
        #expect(abs(normal.normal() - expected) <= 4 * expected.ulp)
      }
    }
  }

  @Test func `normal numbers have mean 0, variance 1 and the kurtosis 3`() {
    var stream = RandomStream(seed: 3, purpose: .weights)
    let numbers = (0..<200_000).map { _ in stream.normal() }
    func moment(_ power: Int) -> Double {
      numbers.reduce(0) { sum, x in sum + (0..<power).reduce(1) { y, _ in y * x } }
        / Double(numbers.count)
    }
    #expect(abs(moment(1)) < 0.01)
    #expect(abs(moment(2) - 1) < 0.01)
    #expect(abs(moment(3)) < 0.03)
    #expect(abs(moment(4) - 3) < 0.08)
  }

  @Test func `whole numbers below 7 are equally frequent`() {
    var stream = RandomStream(seed: 5, purpose: .batchOrder)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[stream.below(7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test func `a shuffle keeps the elements`() {
    var stream = RandomStream(seed: 0, purpose: .batchOrder)
    var elements = Array(0..<101)
    stream.shuffle(&elements)
    #expect(elements != Array(0..<101))
    #expect(elements.sorted() == Array(0..<101))
    var none: [Int] = []
    stream.shuffle(&none)
    #expect(none.isEmpty)
  }
}

/// One seed's numbers in `randomStream.json`.
struct RandomStreamFixture: Decodable {
  let seed: UInt64
  let bits: [String]
  let uniform: [Double]
  let below10: [Int]
  let normal: [Double]
  let shuffle: [Int]
}
