import NeuralNetworks
import Testing

@testable import Datasets

@Suite struct `The rule that no other beats` {
  private func labels(_ rule: any BayesRule, _ places: [(x: Double, y: Double)]) -> [Int] {
    let scores = rule.scores(at: places)
    return places.indices.map { n in
      scores.indices.reduce(0) { scores[$1][n] > scores[$0][n] ? $1 : $0 }
    }
  }

  @Test func `is known of every generator`() throws {
    #expect(
      Set(try BayesRuleFixture.read().rules.map { $0.kind }) == [
        "moons", "circles", "blobs", "xor", "spirals",
      ])
  }

  @Test(arguments: try BayesRuleFixture.read().rules)
  func `names the class with the largest of SciPy's densities`(
    _ fixture: BayesRuleFixture.Rule
  ) throws {
    let rule = try #require(fixture.generator(samples: 10).bayesRule)
    let places = fixture.places.map { (x: $0[0], y: $0[1]) }
    if let expected = fixture.labels { #expect(labels(rule, places) == expected) }
    let scores = rule.scores(at: places)
    for (n, ratios) in (fixture.logRatios ?? []).enumerated() {
      for (k, ratio) in ratios.enumerated() {
        let error = scores[k + 1][n] - scores[0][n] - ratio
        #expect(error.magnitude < 1e-3 * (1 + ratio.magnitude), "\(places[n]): \(ratio)")
      }
    }
  }

  @Test(arguments: try BayesRuleFixture.read().rules)
  func `is right as often as SciPy's integral says`(_ fixture: BayesRuleFixture.Rule) throws {
    let rule = try #require(fixture.generator(samples: 10).bayesRule)
    let accuracy = try #require(rule.accuracy)
    #expect((accuracy - fixture.accuracy).magnitude < 5e-5, "\(accuracy)")
  }

  @Test(arguments: try BayesRuleFixture.read().rules)
  func `is right as often on many points that are drawn`(
    _ fixture: BayesRuleFixture.Rule
  ) throws {
    let generator = fixture.generator(samples: 4000)
    let samples = generator.samples()
    let rule = try #require(generator.bayesRule)
    let places = (0..<samples.count).map { n in
      let point = Array(samples[point: n])
      return (x: Double(point[0]), y: Double(point[1]))
    }
    let right = zip(labels(rule, places), samples.labels).count { $0 == $1 }
    let (share, expected) = (Double(right) / 4000, fixture.accuracy)
    let deviation = (expected * (1 - expected) / 4000).squareRoot()
    #expect((share - expected).magnitude < 4 * deviation + 1e-3, "\(share)")
  }

  @Test(arguments: try BayesRuleFixture.read().published)
  func `of 300 evenly spaced points a moon is right as often as is published`(
    _ published: [Double]
  ) throws {
    let known = [
      0.1: 0.9993, 0.15: 0.9909, 0.2: 0.9705, 0.25: 0.9430, 0.3: 0.9138, 0.4: 0.8621,
    ]
    let t = (0..<300).map { Double($0) / 299 * .pi }
    let moons = [
      t.map { NoisyCurves.Node(x: cosine($0), y: sine($0), weight: 1 / 300.0) },
      t.map { NoisyCurves.Node(x: 1 - cosine($0), y: 0.5 - sine($0), weight: 1 / 300.0) },
    ]
    let accuracy = try #require(NoisyCurves(moons, noise: published[0]).accuracy)
    #expect((accuracy - published[1]).magnitude < 5e-5)
    #expect((accuracy - (known[published[0]] ?? 0)).magnitude < 1e-4)
  }

  @Test(arguments: [(0.5, 0.99997), (4, 0.92135)])
  func `of two clouds is right as often as is published`(_ variance: Double, _ accuracy: Double) {
    let rule = NearestCentre([(2, 2), (-2, -2)], noise: variance.squareRoot())
    #expect(((rule.accuracy ?? 0) - accuracy).magnitude < 1e-5)
  }

  @Test(arguments: [
    (0.5, 0.1, 0.9936), (0.5, 0.2, 0.8899), (0.8, 0.05, 0.9772), (0.8, 0.1, 0.8406),
  ])
  func `of two circles is right as often as is published`(
    _ factor: Double, _ noise: Double, _ accuracy: Double
  ) {
    #expect(((Rings(factor: factor, noise: noise).accuracy ?? 0) - accuracy).magnitude < 5e-5)
  }

  @Test func `without noise is right everywhere, its boundary halfway between the shapes`() throws {
    let generators: [any DataGenerator] = [
      Moons(samples: 100, noise: 0, seed: 0), Circles(samples: 100, noise: 0, seed: 0),
      Blobs(samples: 100, noise: 0, seed: 0), XOR(samples: 100, seed: 0),
      Spirals(samples: 100, noise: 0, seed: 0),
    ]
    for generator in generators {
      let rule = try #require(generator.bayesRule)
      #expect(rule.accuracy == 1)
      let samples = generator.samples()
      let places = (0..<samples.count).map { n in
        let point = Array(samples[point: n])
        return (x: Double(point[0]), y: Double(point[1]))
      }
      #expect(labels(rule, places) == samples.labels)
    }
    let moons = try #require(Moons(samples: 2, noise: 0, seed: 0).bayesRule)
    // On the line between the tip of one moon and the nearest place of the other.
    let scores = moons.scores(at: [(0, 0.75), (0, 0.7), (0.5, 0.25)])
    #expect(scores[0][0] > scores[1][0] && scores[0][1] < scores[1][1])
    #expect((scores[0][2] - scores[1][2]).magnitude < 1e-6)
    #expect(Rings(factor: 0.5, noise: 0).edge == 0.75)
  }

  @Test func `with very little noise is that without`() throws {
    for noise in [1e-300, 1e-12, 1e-6, 0.001] {
      for generator in [
        Moons(samples: 2, noise: noise, seed: 0), Circles(samples: 2, noise: noise, seed: 0),
        XOR(samples: 2, noise: noise, seed: 0),
      ] as [any DataGenerator] {
        let accuracy = try #require(generator.bayesRule?.accuracy)
        #expect(accuracy <= 1 && accuracy > 1 - 2 * noise - 1e-15, "\(generator)")
      }
    }
  }

  @Test func `with very much noise is a guess`() throws {
    for generator in [
      Moons(samples: 2, noise: 1e6, seed: 0), Circles(samples: 2, noise: 1e6, seed: 0),
      XOR(samples: 2, noise: 1e6, seed: 0), Blobs(samples: 2, noise: 1e9, centers: 4, seed: 0),
      Spirals(samples: 2, noise: 1e6, arms: 4, seed: 0),
    ] as [any DataGenerator] {
      let accuracy = try #require(generator.bayesRule?.accuracy)
      #expect((accuracy - 1 / Double(generator.classes)).magnitude < 1e-4, "\(generator)")
    }
  }

  @Test func `is not known of curves that are too long for their noise`() {
    #expect(Spirals(samples: 10, noise: 0.01, turns: 100, arms: 3, seed: 0).bayesRule == nil)
    let fine = Spirals(samples: 10, noise: 0.002, turns: 1.5, arms: 2, seed: 0).bayesRule
    #expect(fine != nil && fine?.accuracy == nil)
  }

  @Test func `does not depend on how many points there are`() {
    #expect(
      Moons(samples: 10, noise: 0.2, seed: 0).bayesRule as? NoisyCurves
        == Moons(samples: 99, noise: 0.2, seed: 7).bayesRule as? NoisyCurves)
  }

  @Test func `has the same bits on every machine`() throws {
    let moons = try #require(Moons(samples: 2, noise: 0.25, seed: 0).bayesRule)
    let spirals = try #require(Spirals(samples: 2, noise: 0.1, seed: 0).bayesRule)
    let scores = [moons, spirals].map { $0.scores(at: [(0.3, 0.4)])[0][0].bitPattern }
    #expect(scores == [0xC00A_0AD8_7FA3_7C06, 0xC01D_695F_9CB0_215B])
    #expect(moons.accuracy?.bitPattern == 0x3FEE_31F1_ED1E_F5AB)
    #expect(Rings(factor: 0.5, noise: 0.2).accuracy?.bitPattern == 0x3FEC_7A56_2E8B_21CC)
  }
}
