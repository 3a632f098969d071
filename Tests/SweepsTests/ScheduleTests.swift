import NeuralNetworks
import Testing

@testable import Sweeps

@Suite struct ScheduleTests {
  private func read(_ schedule: String) -> Reading {
    Reading(adding: #""training": {"schedule": \#(schedule)}"#)
  }

  private static let warmedUp = """
    {"kind": "sequential", "schedules": [{"kind": "warm_up", "total_iters": 10}, "cosine"], \
    "milestones": [10]}
    """

  @Test func `is a name, or an object with parameters`() throws {
    let values: [(String, Schedule)] = [
      (#""step""#, .step(size: 30, gamma: 0.1)), (#""cosine""#, .cosine(period: nil, lowest: 0)),
      (#"{"kind": "cosine", "t_max": 50}"#, .cosine(period: 50, lowest: 0)),
      (#""warm_up""#, .warmUp(start: 1.0 / 3, end: 1, epochs: 5)),
      (#""one_cycle""#, .oneCycle(OneCycle())),
      (
        #"{"kind": "one_cycle", "anneal_strategy": "linear"}"#,
        .oneCycle(OneCycle(anneal: .linear))
      ),
      (
        #"{"kind": "plateau", "metric": "train_accuracy", "threshold_mode": "abs"}"#,
        .plateau(Plateau(metric: .trainAccuracy, thresholdMode: .abs))
      ),
      (#""inverse_time""#, .inverseTime(decay: 0.01, steps: 1, staircase: false)),
      (
        #"{"kind": "inverse_time", "decay_rate": 2, "decay_steps": 5, "staircase": true}"#,
        .inverseTime(decay: 2, steps: 5, staircase: true)
      ),
      (#""polynomial""#, .polynomial(epochs: nil, power: 1)),
      (
        #"{"kind": "polynomial", "total_iters": 50, "power": 0.9}"#,
        .polynomial(epochs: 50, power: 0.9)
      ),
      (
        Self.warmedUp,
        .sequence([
          Schedule.Phase(.warmUp(start: 1.0 / 3, end: 1, epochs: 10), from: 0),
          Schedule.Phase(.cosine(period: nil, lowest: 0), from: 10),
        ])
      ),
    ]
    for (text, schedule) in values {
      let run = try #require(read(text).plan?[0].run, "\(text)")
      #expect(run.schedule == schedule)
      #expect(run.recipe.schedule == schedule)
      #expect(try Run(json: run.json) == run)
    }
  }

  @Test func `that is constant is the same run as none`() throws {
    let run = try #require(read(#""constant""#).plan?[0].run)
    #expect(run == Reading().plan?[0].run)
    #expect(!run.identity.contains("schedule"))
    #expect(run.schedule == .constant)
  }

  @Test func `is an axis, and so are its parameters`() {
    let reading = read(#"["constant", "cosine", {"kind": "step", "gamma": [0.1, 0.5]}]"#)
    #expect(
      reading.names == [
        "schedule-constant", "schedule-cosine", "schedule-step", "schedule-step-gamma0.5",
      ])
  }

  @Test func `of several in turn is called after them`() {
    let reading = read(#"["cosine", \#(Self.warmedUp)]"#)
    #expect(reading.names == ["schedule-cosine", "schedule-warm_up-total_iters10-to10-cosine"])
    let excluding = Reading(
      adding: """
        "training": {"schedule": ["cosine", \(Self.warmedUp)]},
        "exclude": [{"training.schedule": "sequential"}]
        """)
    #expect(excluding.names == ["schedule-cosine"])
  }

  @Test func `in turn is the same run however it is written`() throws {
    let plain = try #require(read(Self.warmedUp).plan?[0].run)
    let spelt = """
      {"milestones": [1e1], "schedules": [
        {"total_iters": 10, "kind": "warm_up", "end_factor": 1.0}, {"kind": "cosine", "eta_min": 0}
      ], "kind": "sequential", "// why": "a gentle start"}
      """
    #expect(read(spelt).plan?[0].identity == plain.identity)
    #expect(
      plain.identity.contains(
        #""schedule":{"kind":"sequential","milestones":[10],"schedules":[{"#))
  }

  @Test func `in turn is an axis as a list of lists`() {
    let reading = read(
      """
      {"kind": "sequential", "schedules": [["warm_up", "cosine"], ["warm_up", "polynomial"]],
       "milestones": [[5], [20]]}
      """)
    #expect(reading.rendered == "")
    #expect(
      reading.names == [
        "schedule-warm_up-to5-cosine", "schedule-warm_up-to20-cosine",
        "schedule-warm_up-to5-polynomial", "schedule-warm_up-to20-polynomial",
      ])
  }

  @Test func `in turn has one milestone fewer than schedules, and each later than the last`() {
    func messages(_ rest: String) -> [String] {
      read(#"{"kind": "sequential", \#(rest)}"#).messages
    }
    #expect(
      messages(#""schedules": ["step", "cosine"]"#) == [
        #"4:26: error: schedule "sequential" needs "milestones""#
      ])
    #expect(
      read(#""sequential""#).messages == [
        #"4:26: error: schedule "sequential" needs "schedules""#,
        #"4:26: error: schedule "sequential" needs "milestones""#,
      ])
    #expect(
      messages(#""schedules": ["step", "cosine", "step"], "milestones": [5]"#) == [
        "4:104: error: 3 schedules need 2 milestones, found 1",
        "help: give for each schedule but the first after how many epochs it begins",
      ])
    #expect(
      messages(#""schedules": ["step", "cosine", "step"], "milestones": [50, 5]"#) == [
        #"4:109: error: "milestones" must increase, found 5 after 50"#
      ])
    #expect(
      messages(#""schedules": ["step"], "milestones": []"#) == [
        #"4:62: error: "schedules" must have 2 schedules or more, at most 64, found 1"#
      ])
  }

  @Test func `in turn goes by epochs alone`() {
    func messages(_ schedule: String) -> [String] {
      read(#"{"kind": "sequential", "schedules": ["step", \#(schedule)], "milestones": [5]}"#)
        .messages
    }
    let known = "known: " + Catalog.phases.map { $0.kind.name }.joined(separator: ", ")
    #expect(
      messages(#"{"kind": "plateau"}"#) == [
        #"4:71: error: a sequence cannot have a "plateau", which goes by a metric and not by "#
          + "milestones", "help: \(known)",
      ])
    #expect(
      messages(Self.warmedUp) == [
        "4:71: error: a sequence cannot have another in it",
        "help: write its schedules and milestones into this one",
      ])
    #expect(
      messages(#""cosin""#) == [
        #"4:71: error: unknown schedule "cosin""#, #"help: did you mean "cosine"? \#(known)"#,
      ])
    #expect(
      messages(#"{"kind": "step", "gamma": [0.1, 0.5]}"#) == [
        #"4:97: error: "gamma" must be a number, found a list"#
      ])
  }

  @Test func `in turn of which the last would never begin is warned of`() {
    let reading = Reading(
      adding: #""training": {"epochs": [10, 11], "schedule": \#(Self.warmedUp)}"#)
    #expect(
      reading.messages == [
        #"4:46: warning: "cosine" would begin after 10 epochs, and training ends after 10"#,
        "help: lower its milestone, or train longer",
      ])
    #expect(reading.plan?.count == 2)
  }

  @Test(arguments: [
    (#""cosine""#, #"{"kind": "cosine", "t_max": 200}"#),
    (#""polynomial""#, #"{"kind": "polynomial", "total_iters": 200}"#),
    (
      #"{"kind": "sequential", "schedules": ["cosine", "polynomial"], "milestones": [60]}"#,
      """
      {"kind": "sequential", "schedules": [{"kind": "cosine", "t_max": 60},
       {"kind": "polynomial", "total_iters": 140}], "milestones": [60]}
      """
    ),
  ])
  func `of all epochs is the same run whether it is said or not`(
    _ short: String, _ long: String
  ) throws {
    let (plain, told) = try (
      #require(read(short).plan?[0]), #require(read(long).plan?[0])
    )
    #expect(told.identity == plain.identity)
    #expect(told.run == plain.run)
    #expect(told.run.identity == told.identity)
    let other = Reading(adding: #""training": {"epochs": 201, "schedule": \#(long)}"#)
    let others = Reading(adding: #""training": {"epochs": 201, "schedule": \#(short)}"#)
    #expect(other.plan?[0].identity != others.plan?[0].identity)
    #expect(try other.plan?[0].run == Run(json: #require(other.plan?[0].run.json)))
  }

  @Test func `of as many epochs as a zip gives is that of all epochs`() throws {
    let reading = Reading(
      adding: """
        "training": {"schedule": {"kind": "cosine", "t_max": 80}},
        "zip": {"z": {"training.epochs": [80, 90], "training.batch_size": [8, 16]}}
        """)
    let schedules = try #require(reading.plan).map { $0.run.schedule }
    #expect(schedules == [.cosine(period: nil, lowest: 0), .cosine(period: 80, lowest: 0)])
  }

  @Test func `in turn that a damaged run has is refused, not trained`() throws {
    let run = try #require(read(Self.warmedUp).plan?[0].run)
    let text = run.identity
    for (part, message) in [
      (#""milestones":[10],"#, #"schedule "sequential" needs "milestones""#),
      ("[10]", "2 schedules need 1 milestone, found 0"),
    ] {
      let damaged = text.replacing(part, with: part == "[10]" ? "[]" : "")
      let source = SourceText(file: "run.json", bytes: Array(damaged.utf8))
      let problem = try #require(throws: Problem.self) { try Run(json: .parse(source)) }
      #expect(problem.message == message)
    }
  }

  @Test func `with mistakes is told what it takes`() {
    #expect(
      read(#"[["warm_up", "cosine"]]"#).messages == [
        #"4:27: error: "schedule" must be a name or an object, found a list"#,
        "help: schedules one after the other are "
          + #"{"kind": "sequential", "schedules": […], "milestones": […]}"#,
      ])
    #expect(
      read(#"{"kind": "step", "patience": 2}"#).messages == [
        #"4:43: error: schedule "step" has no "patience""#,
        #"help: "patience" belongs to plateau"#,
      ])
    #expect(
      read(#"{"kind": "plateau", "factor": 1}"#).messages == [
        #"4:56: error: "factor" must be greater than 0 and less than 1, found 1"#
      ])
    #expect(
      read(#"{"kind": "one_cycle", "anneal_strategy": "cosine"}"#).messages == [
        #"4:67: error: unknown anneal strategy "cosine""#, "help: known: cos, linear",
      ])
  }
}
