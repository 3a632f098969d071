import Datasets
import NeuralNetworks
import Testing

@testable import Sweeps

/// Data sets with numbers to find.
@Suite struct `A spec of regression` {
  private let table = "a,b,price\n1,2,10\n3,4,20\n5,6,15\n7,9,1e1\n2,1,20\n8,3,15\n"

  private func files() -> NearbyFiles { NearbyFiles(["p.csv": table]) }

  private func reading(
    _ dataset: String = "\"sine\"", networks: String? = nil, _ rest: String = ""
  ) -> Reading {
    Reading(datasets: "[\(dataset)]", networks: networks, adding: rest, files: ["p.csv": table])
  }

  @Test(arguments: ["sine", "plane", "multi_gauss", "friedman1"])
  func `has the mean squared error of outputs and is ranked by R²`(_ kind: String) throws {
    let plan = try #require(reading("\"\(kind)\"").plan)
    let run = plan[0].run
    #expect(run.loss == .regression(.squared))
    #expect(plan.rank.metric == .validationR2 && plan.rank.goal == .max)
    #expect(run.identity.contains(#""loss":"mean_squared_error""#))
    #expect(try Run(json: run.json) == run)
    #expect(plan.configurations[0].identity(seed: 0) == run.identity)
    let data = try run.data(files())
    #expect(data.train.targets.count == data.train.count && data.targetName == "y")
    #expect(data.features == ["sine": 1, "plane": 2, "multi_gauss": 2, "friedman1": 10][kind])
    #expect(run.bayesRule == nil)
  }

  @Test func `takes a table's column of numbers`() throws {
    let reading = reading(#"{"kind": "csv", "path": "p.csv", "target": "price"}"#)
    let run = try #require(reading.plan?[0].run)
    let data = try run.data(files())
    #expect(data.targetName == "price" && data.featureNames == ["a", "b"])
    #expect(Set(data.train.targets + data.validation.targets) == [10, 20, 15])
    #expect(try Run(json: run.json) == run)
    #expect(run.loss == .regression(.squared))
  }

  @Test func `has a loss with parameters as a name, an object or several`() throws {
    let spec = reading(
      "\"sine\"",
      #""training": {"loss": ["huber", {"kind": "huber", "delta": 0.5}, "mean_absolute_error"]}"#)
    let plan = try #require(spec.plan)
    #expect(
      (0..<3).map { plan[$0].run.loss } == [
        .regression(.huber(delta: 1)), .regression(.huber(delta: 0.5)), .regression(.absolute),
      ])
    #expect(spec.names == ["loss-huber", "loss-huber-delta0.5", "loss-mean_absolute_error"])
    #expect(plan[1].run.identity.contains(#""loss":{"delta":0.5,"kind":"huber"}"#))
    #expect(try Run(json: plan[1].run.json) == plan[1].run)
  }

  @Test func `finds counts by the logarithm that its output is`() throws {
    let table = "x,n\n" + (0..<30).map { "\(Double($0) / 10),\($0 * $0 / 90)\n" }.joined()
    let reading = Reading(
      datasets: #"[{"kind": "csv", "path": "n.csv", "target": "n"}]"#,
      adding: #""training": {"loss": "poisson"}"#, files: ["n.csv": table])
    #expect(reading.messages == [])
    let run = try #require(reading.plan?[0].run)
    #expect(run.loss == .poisson && run.loss.isRegression)
    #expect(try Run(json: run.json) == run)
    let negative = table.replacing(",9\n", with: ",-9\n")
    #expect(
      Reading(
        datasets: #"[{"kind": "csv", "path": "n.csv", "target": "n"}]"#,
        adding: #""training": {"loss": "poisson"}"#, files: ["n.csv": negative]
      ).messages == [
        #"4:22: error: poisson is for counts, and dataset "n" has some below 0"#,
        "help: use mean_squared_error there",
      ])
    #expect(
      Reading(adding: #""training": {"loss": "poisson"}"#).messages == [
        #"4:22: error: poisson is for counts, and dataset "moons" has 2 classes"#,
        "help: leave it out there",
      ])
  }

  @Test func `is classification where there are classes`() throws {
    let spec = Reading(adding: #""training": {"loss": ["huber", "hinge", "mean_absolute_error"]}"#)
    let plan = try #require(spec.plan)
    #expect(
      (0..<3).map { plan[$0].run.loss } == [
        .probabilities(.huber(delta: 1)), .hinge, .probabilities(.absolute),
      ])
  }

  @Test(arguments: [
    (
      #""training": {"loss": "cross_entropy"}"#,
      [
        #"4:22: error: cross_entropy is for classes, and dataset "sine" has numbers to find"#,
        "help: use mean_squared_error, mean_absolute_error, huber, poisson there, or leave it out",
      ]
    ),
    (
      #""training": {"loss": "hinge"}"#,
      [
        #"4:22: error: hinge is for classes, and dataset "sine" has numbers to find"#,
        "help: use mean_squared_error, mean_absolute_error, huber, poisson there, or leave it out",
      ]
    ),
    (
      #""training": {"loss": "poisson"}"#,
      [
        #"4:22: error: poisson is for counts, and dataset "sine" has some below 0"#,
        "help: use mean_squared_error there",
      ]
    ),
    (
      #""rank": {"metric": "validation_accuracy"}"#,
      [
        "4:20: error: \"validation_accuracy\" is not measured here, where data sets have numbers to find",
        "help: use train_loss, train_r2, train_rmse, validation_loss, validation_r2, validation_rmse",
      ]
    ),
    (
      #""rank": {"metric": "validation_r2", "solved": 95}"#,
      [
        "4:47: error: \"solved\" is a share of validation_r2, at most 1, found 95",
        "help: write 0.95 for 95%",
      ]
    ),
    (
      #""training": {"loss": {"kind": "huber", "delta": 0}}"#,
      [#"4:49: error: "delta" must be greater than 0, found 0"#]
    ),
    (
      #""training": {"loss": {"kind": "huber", "beta": 1}}"#,
      [#"4:40: error: unknown key "beta" in loss "huber""#, "help: huber takes: delta"]
    ),
    (
      #""training": {"loss": {"delta": 1}}"#,
      [
        "4:22: error: this loss has no \"kind\"",
        "help: known: binary_cross_entropy, cross_entropy, mean_squared_error, "
          + "mean_absolute_error, huber, poisson, hinge, tanh_squared_error",
      ]
    ),
  ])
  func `is told what does not go with numbers`(_ rest: String, _ messages: [String]) {
    #expect(reading("\"sine\"", rest).messages == messages)
  }

  @Test func `of classes has no R²`() {
    #expect(
      Reading(adding: #""stop": {"metric": "validation_r2", "patience": 3}"#).messages == [
        "4:20: error: \"validation_r2\" is not measured here, where data sets have classes",
        "help: use train_loss, train_accuracy, validation_loss, validation_accuracy",
      ])
  }

  @Test func `has numbers alone, or classes alone`() {
    #expect(
      reading("\"moons\", \"sine\"").messages == [
        "1:24: error: dataset \"moons\" has classes and \"sine\" numbers to find, "
          + "which have no metric in common",
        "help: make a spec of each",
      ])
  }

  @Test(arguments: [("", 0), ("00", 2)])
  func `of a table is told of targets far from where networks begin`(_ zeros: String, _ count: Int)
  {
    let text = "a,y\n" + (1...8).map { "\($0),-\($0)\(zeros)\n" }.joined()
    let reading = Reading(
      datasets: #"[{"kind": "csv", "path": "p.csv", "target": "y"}]"#, files: ["p.csv": text])
    let expected = [
      #"1:58: warning: p.csv: "y" is about 450 in magnitude, and a network begins near 0 "#
        + "and takes long to get there",
      "help: give it in a larger unit, such as thousands, so that most are between -10 and 10",
    ]
    #expect(reading.messages == Array(expected.prefix(count)))
  }

  @Test(arguments: [
    ("a,y\n1,2\n2,x\n3,4\n", "p.csv:3: \"x\" in column \"y\" is not a number"),
    ("a,y\n1,2\n2,nan\n3,4\n", "p.csv:3: \"nan\" in column \"y\" is not a number"),
    ("a,y\n1,2\n2,\n3,4\n", "p.csv:3: empty cell in column \"y\""),
    ("a,y\n1,2\n2,2\n3,2.0\n", "p.csv: only one target, \"2\", in column \"y\""),
  ])
  func `of a table is told what is no target`(_ text: String, _ words: String) {
    let messages = Reading(
      datasets: #"[{"kind": "csv", "path": "p.csv", "target": "y"}]"#, files: ["p.csv": text]
    ).messages
    #expect(messages.first?.hasSuffix("error: \(words)") == true, "\(messages)")
  }

  @Test func `has two samples or more on both sides of the split`() {
    for (dataset, kept) in [
      (#"{"kind": "sine", "samples": 4}"#, "keeps 1 of its 4 samples"),
      (#"{"kind": "sine", "samples": 4, "validation_fraction": 0.7}"#, "keeps 3 of its 4 samples"),
    ] {
      let messages = reading(dataset).messages
      #expect(
        messages.first?.hasSuffix("\(kept) for validation, and R² of one sample is not known")
          == true,
        "\(messages)")
    }
    #expect(reading(#"{"kind": "sine", "samples": 4, "validation_fraction": 0.5}"#).rendered == "")
  }

  @Test func `of a table has a label or a target`() {
    let messages = reading(
      #"{"kind": "csv", "path": "p.csv", "label": "a", "target": "price"}"#
    ).messages
    #expect(
      messages == [
        "1:72: error: p.csv has both a \"label\" and a \"target\"",
        "help: keep \"label\" for a column of classes, \"target\" for one of numbers to find",
      ])
  }
}

/// What networks are given of the points of the plane.
@Suite struct `The features of a network` {
  private func reading(_ network: String, datasets: String = "[\"moons\"]") -> Reading {
    Reading(datasets: datasets, networks: "[\(network)]")
  }

  @Test func `leave a run what it was when they are the coordinates`() throws {
    let plain = try #require(reading(#"{"hidden": [4]}"#).plan?[0].run)
    let named = try #require(
      reading(#"{"hidden": [4], "features": ["x1", "x2"]}"#).plan?[0].run)
    #expect(named.identity == plain.identity && !plain.identity.contains("features"))
  }

  @Test func `are an axis as lists of lists`() throws {
    let spec = reading(
      #"{"hidden": [4], "features": [["x1", "x2"], ["x1", "x1^2", "sin(x2)"], ["x2", "x1"]]}"#)
    let plan = try #require(spec.plan)
    #expect(spec.names == ["4-features-x1.x2", "4-features-x1.x1-2.sin-x2-", "4-features-x2.x1"])
    #expect(plan[1].run.features == [.x1, .x1Squared, .sineX2])
    #expect(plan[2].run.features == [.x2, .x1])
    #expect(Set((0..<3).map { plan[$0].run.identity }).count == 3)
    for item in plan {
      #expect(try Run(json: item.run.json) == item.run)
      #expect(item.configuration.identity(seed: item.seed) == item.run.identity)
    }
  }

  @Test func `are what the network is given of each point`() throws {
    let words = InputFeature.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let run = try #require(reading("{\"hidden\": [], \"features\": [\(words)]}").plan?[0].run)
    let data = try run.data(NearbyFiles([:]))
    let inputs = data.described(by: run.features)
    #expect(inputs.features == 9 && inputs.train.labels == data.train.labels)
    for n in 0..<20 {
      let x = data.train[point: n].map { Double($0) }
      let expected = [
        x[0], x[1], x[0] * x[0], x[1] * x[1], x[0] * x[1], sine(x[0]), sine(x[1]), cosine(x[0]),
        cosine(x[1]),
      ]
      for (ours, theirs) in zip(inputs.train[point: n], expected) {
        #expect((Double(ours) - theirs).magnitude <= 1e-6)
      }
    }
  }

  @Test(arguments: [
    (#"["x3"]"#, #"unknown feature "x3""#), ("[]", "\"features\" is an empty list"),
    (#"["x1", "x1"]"#, #"feature "x1" is given twice"#),
    (#""x1""#, "\"features\" must be a list of features, found the string"),
  ])
  func `are words, each once`(_ features: String, _ words: String) {
    let messages = reading("{\"hidden\": [4], \"features\": \(features)}").messages
    #expect(messages.first?.contains(words) == true, "\(messages)")
  }

  @Test func `are of points of the plane`() {
    let messages = reading(
      #"{"hidden": [4], "features": ["x1^2"]}"#, datasets: "[\"friedman1\"]"
    ).messages
    #expect(
      messages == [
        "2:14: error: the features of a network are of points of two coordinates, "
          + "and dataset \"friedman1\" has 10",
        "help: leave \"features\" out there, or exclude the data set",
      ])
  }
}
