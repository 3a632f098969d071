import Datasets
import NeuralNetworks
import Testing

@testable import Sweeps

/// What data sets of every kind can be given.
@Suite struct `A data set's options` {
  private func reading(_ dataset: String, adding rest: String = "") -> Reading {
    Reading(datasets: "[{\(dataset)}]", adding: rest)
  }

  @Test(
    arguments: Catalog.datasets.map { $0.kind.name })
  func `leave a run what it was while they change nothing`(_ kind: String) throws {
    let plain = try #require(reading("\"kind\": \"\(kind)\"").plan?[0].run)
    let neutral = #""label_noise": 0, "weights": [], "standardize": false"#
    let run = try #require(reading("\"kind\": \"\(kind)\", \(neutral)").plan?[0].run)
    #expect(run.identity == plain.identity)
    #expect(!plain.identity.contains("label_noise") && !plain.identity.contains("standardize"))
    #expect(try Run(json: run.json) == run)
  }

  @Test func `are axes, of which the neutral value has its place in names and tables`() throws {
    let reading = reading(
      #""kind": "moons", "label_noise": [0, 0.1], "weights": [[], [0.9, 0.1]]"#)
    #expect(
      reading.names == [
        "moons-label_noise0-weights", "moons-label_noise0-weights0.9-0.1",
        "moons-label_noise0.1-weights", "moons-label_noise0.1-weights0.9-0.1",
      ])
    let plan = try #require(reading.plan)
    #expect(plan.configurations[0].coordinates.map { $0.value?.text } == ["0", ""])
    let run = plan[3].run
    #expect(try Run(json: run.json) == run)
    let data = try run.data(NearbyFiles([:]))
    #expect(data.train.count + data.validation.count == 1000)
    let ones = (data.train.labels + data.validation.labels).reduce(0, +)
    #expect(ones > 100 && ones < 250)
  }

  @Test func `flip labels and leave the points`() throws {
    let clean = try #require(try reading(#""kind": "xor""#).plan?[0].run.data(NearbyFiles([:])))
    let noisy = try #require(
      try reading(#""kind": "xor", "label_noise": 0.25"#).plan?[0].run.data(NearbyFiles([:])))
    #expect(noisy.train.points == clean.train.points)
    let wrong = zip(
      noisy.train.labels + noisy.validation.labels, clean.train.labels + clean.validation.labels
    ).count { $0 != $1 }
    #expect(wrong == 250)
  }

  @Test func `standardize by the training part`() throws {
    let run = try #require(reading(#""kind": "blobs", "standardize": true"#).plan?[0].run)
    let data = try run.data(NearbyFiles([:]))
    for f in 0..<2 {
      let column = stride(from: f, to: data.train.points.count, by: 2).map {
        Double(data.train.points[$0])
      }
      let mean = column.reduce(0, +) / Double(column.count)
      let square = column.reduce(0) { $0 + $1 * $1 } / Double(column.count)
      #expect(mean.magnitude < 1e-6 && (square - 1).magnitude < 1e-5)
    }
    let rule = try #require(run.bayesRule)
    #expect(
      rule.accuracy == (try #require(reading(#""kind": "blobs""#).plan?[0].run.bayesRule)).accuracy)
    #expect(run.identity.contains(#""standardize":true"#))
  }

  @Test(arguments: [
    (#""weights": [0.5, 0.2, 0.3]"#, "has 3 weights for 2 classes"),
    (#""weights": [0.5, 0.4]"#, "has weights whose sum is 0.9"),
    (#""weights": [0.7, 0.7]"#, "has weights whose sum is 1.4"),
    (#""samples": 20, "weights": [0.99, 0.01]"#, "has no sample of class 1 by its weights"),
  ])
  func `are refused where the weights are not those of the classes`(
    _ options: String, _ words: String
  ) {
    let messages = reading("\"kind\": \"moons\", \(options)").messages
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
  }

  @Test func `are told of the weights where the weights are`() {
    #expect(
      reading(#""kind": "moons", "weights": [0.5, 0.4]"#).messages.first
        == #"1:44: error: dataset "moons" has weights whose sum is 0.9"#)
  }

  @Test(arguments: [
    (#""label_noise": 1"#, #""label_noise" must be at least 0 and less than 1, found 1"#),
    (#""weights": 0.5"#, #""weights" must be a list of numbers, found the number 0.5"#),
    (#""weights": [2]"#, #""weights" must be at least 0 and at most 1, found 2"#),
    (#""standardize": 1"#, #""standardize" must be true or false, found the number 1"#),
  ])
  func `are refused out of their bounds`(_ options: String, _ words: String) {
    let messages = reading("\"kind\": \"moons\", \(options)").messages
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
  }

  private func table(_ text: String, _ more: String = "") -> Reading {
    Reading(
      datasets: "[{\"kind\": \"csv\", \"path\": \"x.csv\"\(more)}]", files: ["x.csv": text])
  }

  @Test func `of tables: classes may be words or numbers`() throws {
    for label in ["n", "word"] {
      let reading = table(
        "a,n,word\n1,10,x\n2,2,y\n3,10,x\n4,2.0,y\n",
        ", \"features\": [\"a\"], \"label\": \"\(label)\"")
      let data = try #require(
        try reading.plan?[0].run.data(
          NearbyFiles(["x.csv": "a,n,word\n1,10,x\n2,2,y\n3,10,x\n4,2.0,y\n"])))
      #expect(data.classNames == (label == "n" ? ["2", "10"] : ["x", "y"]))
    }
  }

  @Test func `of tables: a feature that never varies is named`() {
    #expect(
      table("a,b,k\n1,7,x\n2,7,y\n3,7,x\n").messages == [
        "1:39: warning: x.csv: \"b\" is the same in every row, which tells a network nothing",
        "help: name the columns that vary with \"features\"",
      ])
  }

  @Test(arguments: ["nan", "NaN", "inf", "-Infinity", "0x1p3"])
  func `of tables: what is no number is an error with its line`(_ word: String) {
    #expect(
      table("a,b,k\n1,7,x\n2,\(word),y\n").messages.first
        == "1:39: error: x.csv:3: \"\(word)\" in column \"b\" is not a number")
  }

  @Test(arguments: ["nan", "NaN", "NA", "n/a", "null", "None", "?", " - "])
  func `of tables: a value that is missing may be filled in`(_ word: String) {
    #expect(
      table("a,b,k\n1,7,x\n2,\(word),y\n").messages.last
        == "help: if it stands for a missing value, fill the cell or leave out the row")
    #expect(
      table("a,b,k\n1,7,x\n2,none of them,y\n").messages.last
        == "help: features are decimal numbers such as 5.1 or -2e-3; words can be the label")
  }

  @Test func `of tables: classes that stand in the last rows alone cannot be learnt unshuffled`() {
    let sorted = "a,k\n1,x\n2,x\n3,y\n4,x\n5,z\n6,y\n7,w\n8,z\n"
    let options = ", \"shuffle\": false, \"validation_fraction\": 0.5"
    let reading = table(sorted, options)
    #expect(
      reading.messages == [
        "1:15: warning: dataset \"x\" keeps its last 4 rows for validation, and has none of class "
          + "\"w\", \"z\" before them to learn from",
        "help: leave \"shuffle\" out, or mix the rows of the file",
      ])
    #expect(reading.plan?.count == 1)
    #expect(table(sorted, ", \"shuffle\": false, \"validation_fraction\": 0.1").messages == [])
    #expect(table(sorted, ", \"validation_fraction\": 0.5").messages == [])
    #expect(table("a,y\n1,2\n2,3\n3,9\n4,1\n", "\(options), \"target\": \"y\"").messages == [])
  }

  @Test func `of tables: fewer samples than are kept`() {
    #expect(
      table("a,k\n1,x\n2,y\n", ", \"validation_fraction\": 0.9").messages.first?.contains(
        "keeps 2 of its 2 samples for validation, which leaves none to learn from") == true)
  }
}
