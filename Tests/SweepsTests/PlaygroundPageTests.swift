import Datasets
import NeuralNetworks
import Testing

@testable import Sweeps

/// Addresses of TensorFlow Playground as specs.
struct `A page of TensorFlow Playground` {
  private static let host = "https://playground.tensorflow.org/#"

  private func plan(_ keys: String) throws -> Plan {
    let page = try PlaygroundPage(address: Self.host + keys)
    #expect(page.warnings.isEmpty)
    let reading = Reading(page.spec.prettyText)
    #expect(reading.rendered == "")
    return try #require(reading.plan)
  }

  @Test func `without keys is the page as it opens`() throws {
    let run = try plan("")[0].run
    #expect(run.dataset.kind == "playground_circle")
    #expect(run.dataset.settings.integer("samples") == 500)
    #expect(run.dataset.settings.number("validation_fraction") == 0.5)
    #expect(run.hidden == [4, 2])
    #expect(run.layers.map { $0.kind } == ["tanh", "tanh"])
    #expect(run.rule.kind == "sgd" && run.rule.settings.number("learning_rate") == 0.03)
    #expect(run.loss == .tanhSquared)
    #expect(run.batchSize == 10)
  }

  @Test func `is among the experiments as its address gives it`() throws {
    let text = try Experiments.text("playground-page.json")
    let source = SourceText(file: "playground-page.json", bytes: Array(text.utf8))
    let address = try #require(try JSONValue.parse(source)["// from"]?.string)
    let own = try Reading(PlaygroundPage(address: address).spec.prettyText)
    #expect(own.plan?.map { $0.identity } == Experiments.read(text).plan?.map { $0.identity })
    #expect(own.plan?.count == 1)
  }

  @Test func `sets what its address says`() throws {
    let run = try plan(
      "activation=relu&batchSize=25&dataset=spiral&learningRate=0.1&regularization=L2"
        + "&regularizationRate=0.003&noise=35&networkShape=8,7,6&seed=0.12345&percTrainData=70"
        + "&x=false&sinX=true&xTimesY=true&showTestData=true&discretize=false&play_hide=true"
    )[0].run
    #expect(run.dataset.kind == "playground_spiral")
    #expect(run.dataset.settings.number("noise") == 0.35)
    #expect(run.dataset.settings.number("validation_fraction") == 0.3)
    #expect(run.dataset.settings["page_seed"] == .text("0.12345"))
    #expect(!run.shuffles && run.lastBatch == .keep)
    #expect(run.hidden == [8, 7, 6])
    #expect(run.features.map { $0.rawValue } == ["x2", "x1*x2", "sin(x1)"])
    #expect(run.layers.map { $0.kind } == ["relu", "relu", "relu"])
    #expect(run.batchSize == 25)
    #expect(run.training.number("l2") == 0.003)
  }

  @Test func `of numbers has half the rate, since its error is half the square`() throws {
    let run = try plan(
      "problem=regression&regDataset=reg-gauss&learningRate=0.1&regularization=L1"
        + "&regularizationRate=0.01&networkShape="
    )[0].run
    #expect(run.dataset.kind == "multi_gauss")
    #expect(run.loss == .regression(.squared))
    #expect(run.rule.settings.number("learning_rate") == 0.05)
    #expect(run.regularization.pruning == Pruning(l1: 0.02))
    #expect(run.hidden.isEmpty)
  }

  @Test func `may have every word that it knows`() throws {
    for (key, words) in PlaygroundKey.words {
      for word in words.keys { #expect(try plan("\(key)=\(word)").count == 5) }
    }
    #expect(try plan("initZero=true")[0].run.initializer == .zeros)
  }

  @Test func `without a seed begins as the page does, with five seeds of its own`() throws {
    let plan = try plan("regularization=L1&regularizationRate=0.01&batchSize=30")
    #expect(plan.map { $0.seed } == [0, 1, 2, 3, 4])
    let run = plan[0].run
    #expect(run.initializer == Initializer(.uniform(scale: 0.5), bias: 0.1))
    #expect(!run.shuffles && run.lastBatch == .carry)
    #expect(run.regularization.pruning == Pruning(l1: 0.01))
    #expect(run.dataset.settings["page_seed"] == nil)
  }

  /// The page takes the floor of its share for training, scikit-learn the ceiling of the rest.
  @Test(arguments: [("", 500), ("problem=regression&", 1200)])
  func `trains on as many points as the page at every share`(_ keys: String, _ count: Int) throws {
    for percent in 1...99 {
      let run = try plan("\(keys)percTrainData=\(percent)&seed=1")[0].run
      let data = try run.data(NearbyFiles([:]))
      #expect(data.train.count == count * percent / 100, "\(percent)%")
    }
  }

  @Test func `tells keys that it has not`() throws {
    let page = try PlaygroundPage(address: Self.host + "activaton=relu&cosX=true&foo=1")
    #expect(
      page.warnings == [
        #"the page has no "activaton"; did you mean "activation"?"#, #"the page has no "foo""#,
        "the page has no input cosX, though its address may ask for it",
      ])
  }

  @Test(arguments: [
    (
      "dataset=cricle", #"dataset is "cricle", which the page does not have"#,
      #"did you mean "circle"? it has: circle, gauss, spiral, xor"#
    ),
    (
      "noise=80", #"noise is "80", which the page cannot have"#,
      "write a number that is at least 0 and at most 50"
    ),
    (
      "learningRate=fast", #"learningRate is "fast", which the page cannot have"#,
      "write a number that is greater than 0"
    ),
    (
      "networkShape=4,x", #"networkShape is "4,x""#,
      "write widths from 1 to 4096, as in networkShape=4,2"
    ),
    (
      "networkShape=4,,2", #"networkShape is "4,,2""#,
      "write widths from 1 to 4096, as in networkShape=4,2"
    ),
    ("x=false&y=false", "no input is on, so there is nothing to learn from", nil),
  ])
  func `with values that it cannot have is refused`(
    _ keys: String, _ message: String, _ help: String?
  ) {
    let problem = #expect(throws: Problem.self) {
      try PlaygroundPage(address: Self.host + keys)
    }
    #expect(problem?.message == message)
    #expect(problem?.help == help)
  }
}

struct `A spec to begin with` {
  @Test(arguments: Starter.allCases)
  func `is read without a problem`(_ starter: Starter) throws {
    let reading = Reading(starter.text)
    #expect(reading.rendered == "")
    #expect(try #require(reading.plan).count > 10)
    #expect(starter.text.contains("\"// start\""))
  }

  @Test func `is read without a problem for a table`() throws {
    let path = "my \"data\".csv"
    let rows = (0..<20).map { "\($0),\($0 * $0 % 7),\(["p", "q"][$0 % 2])\n" }.joined()
    let reading = Reading(Starter.table(path), files: [path: "u,v,kind\n" + rows])
    #expect(reading.rendered == "")
    #expect(try #require(reading.plan).count == 24)
  }

  @Test(arguments: [
    ("n,word,k\n1,p,x\n2,q,y\n", #""label": "k", "features": ["n"]"#),
    ("n,m,k\n1,2,0\n2,3,1\n", #""label": "k""#),
    (
      "word,n,y\n" + (0..<30).map { "w,\($0 % 7),\($0)\n" }.joined(),
      #""target": "y", "features": ["n"]"#
    ),
  ])
  func `names the columns of a table that is there`(_ table: String, _ words: String) throws {
    let columns = TableColumns(try TableOutline(parsing: Array(table.utf8)))
    let text = Starter.table("t.csv", columns)
    #expect(text.contains("{ \"kind\": \"csv\", \"path\": \"t.csv\", \(words), \"val"))
    #expect(Reading(text, files: ["t.csv": table]).rendered == "")
  }
}
