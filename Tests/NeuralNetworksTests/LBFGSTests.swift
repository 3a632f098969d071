import Testing

@testable import NeuralNetworks

struct `L-BFGS` {
  static let rules: [String: LBFGS] = [
    "usual": LBFGS(), "one_move": LBFGS(maxIterations: 1),
    "short": LBFGS(learningRate: 0.3, maxIterations: 3, maxEvaluations: 3, historySize: 2),
  ]

  @Test(arguments: OptimizerFixture.recorded.quasiNewton.indices)
  func `goes where PyTorch goes`(_ index: Int) throws {
    let path = OptimizerFixture.recorded.quasiNewton[index]
    let landscape = try #require(Landscape.known[path.function])
    let rule = try #require(Self.rules[path.optimizer])
    var descent = QuasiNewton(rule)
    var place = landscape.start
    for (call, expected) in path.places.enumerated() {
      let here = (value: landscape.value(place), gradient: landscape.gradient(place))
      place = descent.descend(from: place, here, learningRate: rule.learningRate) {
        (landscape.value($0), landscape.gradient($0))
      }
      for (ours, theirs) in zip(place, expected) {
        #expect(
          abs(ours - theirs) <= 1e-7, "\(path.optimizer) on \(path.function), call \(call + 1)")
      }
    }
  }

  @Test func `takes no more looks at the data than it may`() {
    let valleys = Landscape.known["valleys"]
    for most in 1...8 {
      var looks = 1
      var descent = QuasiNewton(LBFGS(maxEvaluations: most))
      let start = [0.3, 1.2]
      _ = descent.descend(
        from: start, (valleys?.value(start) ?? 0, valleys?.gradient(start) ?? []),
        learningRate: 1
      ) { place in
        looks += 1
        return (valleys?.value(place) ?? 0, valleys?.gradient(place) ?? [])
      }
      #expect(looks <= max(2, most))
    }
  }

  @Test func `finds lower losses than Adam does in as many epochs`() {
    var recipe = `A training`.recipe
    let fixture = `A training`.fixture
    func loss() -> Float {
      recipe.train(fixture.train, validation: fixture.validation, classes: 2)
        .history.epochs.last?.train.loss ?? .infinity
    }
    let adam = loss()
    recipe.optimizer = LBFGS()
    recipe.batchSize = fixture.train.count
    #expect(loss() < adam / 2)
    let free = loss()
    recipe.regularization.penalty = Penalty(l2: 0.01)
    #expect(loss() > free)
  }
}
