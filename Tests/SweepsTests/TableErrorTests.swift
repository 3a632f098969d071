import Datasets
import NeuralNetworks
import Testing

@testable import Sweeps

/// What can be wrong with the CSV file of a data set.
@Suite struct TableErrorTests {
  private let good = "a,b,kind\n1,2,x\n3,4,y\n5,6,x\n"

  private func messages(
    _ dataset: String, files: [String: String]? = nil
  ) -> [String] {
    Reading(
      datasets: "[{\"kind\": \"csv\", \(dataset)}]", files: files ?? ["data/x.csv": good]
    ).messages
  }

  @Test func `a good file gives features, classes and a checksum`() throws {
    let reading = Reading(
      datasets: #"[{"kind": "csv", "path": "data/x.csv"}]"#, files: ["data/x.csv": good])
    #expect(reading.rendered == "")
    let run = try #require(reading.plan?[0].run)
    #expect(run.dataset.settings.features == ["a", "b"])
    #expect(run.dataset.settings["crc32"] == .text(CRC32.text(good.utf8)))
    #expect(run.loss == .binaryCrossEntropy)
    #expect(try Run(json: run.json) == run)
    #expect(reading.names == ["x_8_tanh_adam"])
    let data = try run.data(NearbyFiles(["data/x.csv": good]))
    #expect(data.train.count == 2 && data.validation.count == 1 && data.featureNames == ["a", "b"])
  }

  @Test func `a file that has changed since the plan is refused`() throws {
    let reading = Reading(
      datasets: #"[{"kind": "csv", "path": "data/x.csv"}]"#, files: ["data/x.csv": good])
    let run = try #require(reading.plan?[0].run)
    let problem = #expect(throws: Problem.self) {
      try run.data(NearbyFiles(["data/x.csv": good + "7,8,y\n"]))
    }
    #expect(problem?.message == "data/x.csv is not the file that the run was planned with")
  }

  @Test func `lists of features are alternatives`() throws {
    let reading = Reading(
      datasets: #"[{"kind": "csv", "path": "data/x.csv", "features": [["a"], ["a", "b"]]}]"#,
      files: ["data/x.csv": good])
    #expect(reading.names == ["x-features-a", "x-features-a.b"])
  }

  @Test func `a file that is not there`() {
    #expect(
      messages(#""path": "data/y.csv""#) == [
        "1:39: error: no such file: data/y.csv", "help: did you mean data/x.csv?",
      ])
    #expect(messages("\"seed\": 1") == [#"1:15: error: dataset "csv" needs "path""#])
  }

  @Test func `bad rows are told with the table's path and line`() {
    #expect(
      messages(#""path": "data/x.csv""#, files: ["data/x.csv": "a,b,c\n1,2,x\n1,2\n1,z,y\n,1,x\n"])
        .filter { !$0.hasPrefix("help") } == [
          "1:39: error: data/x.csv:3: 2 columns, expected 3",
          #"1:39: error: data/x.csv:4: "z" in column "b" is not a number"#,
          #"1:39: error: data/x.csv:5: empty cell in column "a""#,
        ])
  }

  @Test func `an unknown column is told where it is named`() {
    #expect(
      messages(#""path": "data/x.csv", "features": ["a", "bb"], "label": "kind""#) == [
        #"1:65: error: data/x.csv: unknown column "bb""#,
        #"help: did you mean "b"? columns: a, b, kind"#,
      ])
    #expect(
      messages(#""path": "data/x.csv", "label": "kin""#) == [
        #"1:62: error: data/x.csv: unknown column "kin""#,
        #"help: did you mean "kind"? columns: a, b, kind"#,
      ])
  }

  @Test func `a table too small to split`() {
    #expect(
      messages(#""path": "data/x.csv", "validation_fraction": 0.9"#).first
        == #"1:15: error: dataset "x" keeps 3 of its 3 samples for validation, "#
        + "which leaves none to learn from")
  }
}
