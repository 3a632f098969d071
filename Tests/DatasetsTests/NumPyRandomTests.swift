import Datasets
import Testing

struct NumPyRandomTests {
  @Test func `the numbers are RandomState's`() throws {
    for stream in try Fixture.read().streams {
      let fresh = NumPyRandom(seed: stream.seed)

      var random = fresh
      #expect(stream.bits.map { _ in random.bits() } == stream.bits)

      random = fresh
      let numbers = (0..<700).map { _ in random.randomSample() }
      #expect(Array(numbers.suffix(20)) == stream.randomSample)

      random = fresh
      #expect(stream.uniform.map { _ in random.uniform(-10, 10) } == stream.uniform)

      random = fresh
      for expected in stream.standardNormal {
        #expect(abs(random.standardNormal() - expected) <= 4 * expected.ulp)
      }

      random = fresh
      #expect(random.permutation(70) == stream.permutation)
    }
  }

  @Test func `without elements a shuffle draws nothing`() {
    var random = NumPyRandom(seed: 1)
    var twin = random
    #expect(random.permutation(0) == [])
    #expect(random.permutation(1) == [0])
    #expect(random.bits() == twin.bits())
  }
}
