import Foundation
import Mutants
import NeuralNetworks
import Testing

@testable import Sweeps

/// Thousands of damaged files of finished sweeps.
struct `Whatever becomes of a sweep's files` {
  static let scraps = [
    "\"", ",", "\n", "{", "}", "nan", "inf", "-", "0", "1e99", "null", "\r", "[]", "{}", "\\ud800",
    "-9223372036854775808", "9223372036854775808", "1e308", "\"seed\": 1,", "\u{0}",
  ]

  @Test func `weights are those of a network, or refused`() {
    var mutants = Mutants(seed: 1, scraps: ["[0,40]", "9223372036854775807", "F32", "\"shape\":"])
    for _ in 0..<1500 {
      let bytes = mutants.next(of: `Weights on disk`.file)
      do throws(Problem) {
        let network = try `Weights on disk`.decode(bytes)
        #expect(network.isFinite && network.inputs == 2)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test func `a history is whole rows, or refused`() {
    var mutants = Mutants(seed: 2, scraps: Self.scraps)
    let table = Array(`The table of a history`.history.table.utf8)
    for _ in 0..<1500 {
      let bytes = mutants.next(of: table)
      do throws(Problem) {
        let history = try History(table: bytes)
        #expect(history.epochs.map { $0.number } == Array(0..<history.epochs.count))
        let again = try History(table: Array(history.table.utf8))
        #expect(again.table == history.table)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test func `a run is read back from its JSON as it is, or refused`() throws {
    var mutants = Mutants(seed: 3, scraps: `Whatever becomes of a spec`.scraps)
    let runs = try Experiments.texts().compactMap { Experiments.read($0.text).plan?.last?.run }
    #expect(runs.count > 5)
    for run in runs {
      for _ in 0..<150 {
        let bytes = mutants.next(of: Array(run.json.prettyText.utf8))
        do throws(Problem) {
          let value = try JSONValue.parse(SourceText(file: "run.json", bytes: bytes))
          let run = try Run(json: value)
          #expect(try Run(json: run.json) == run)
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }

  @Test(arguments: ["sweep.json", "plan.csv", "runs/tanh/seed-0/run.json"])
  func `a folder is read as far as it is whole`(_ name: String) async throws {
    let trained = try await TrainedSweep(TrainedSweep.moons)
    let original = try trained.bytes(name)
    var mutants = Mutants(seed: 4, scraps: Self.scraps)
    for _ in 0..<150 {
      try Files.write(mutants.next(of: original), to: trained.path(name))
      do throws(StoredError) {
        let stored = try StoredSweep(reading: trained.folder)
        let (results, errors) = stored.results()
        #expect(results.count + errors.count == stored.sweep.items.count)
        #expect(errors.allSatisfy { !"\($0)".isEmpty })
        #expect(results.allSatisfy { $0.trained.network.isFinite })
      } catch {
        #expect("\(error)".hasPrefix(trained.folder))
      }
    }
  }
}
