import NeuralNetworks
import Testing

@testable import Sweeps

struct `The table of a history` {
  static let odd: [Float] = [
    0.1, 1 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e-5, 16_777_216, .infinity,
    -.infinity, .nan, 0, -0.0,
  ]
  static let history = History(
    epochs: odd.enumerated().map { number, value in
      History.Epoch(
        number: number, train: Metrics(loss: value, accuracy: 0.5),
        validation: Metrics(loss: -value, accuracy: value),
        gradientNorm: number == 0 ? nil : value, learningRate: number == 0 ? nil : 0.01)
    })

  @Test func `is read back to the bit`() throws {
    let again = try History(table: Array(Self.history.table.utf8))
    #expect(again.table == Self.history.table)
    #expect(again.epochs.map(\.train.loss.bitPattern) == Self.odd.map(\.bitPattern))
    #expect(again.epochs[0].gradientNorm == nil && again.epochs[0].learningRate == nil)
  }

  @Test(arguments: [
    ("epoch,", "epochs,", "its first line is not epoch,train_loss,"),
    ("\n1,", "\n2,", "line 3: epoch 1 is missing"),
    ("\n0,0.1,", "\n0,,", "line 2: a metric is missing"),
    ("\n0,0.1,", "\n0,0.10,", "line 2: \"0.10\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,0x1p-3,", "line 2: \"0x1p-3\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,nan(0x1),", "line 2: \"nan(0x1)\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,1e99,", "line 2: \"1e99\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,0.1,0.1,", "line 2: 8 cells instead of 7"),
    ("\n0,0.1,", "\n0,\"0.1,", "line 2: a quote is opened and not closed"),
  ])
  func `says where it is wrong`(_ old: String, _ new: String, _ words: String) throws {
    let text = Self.history.table
    #expect(text.contains(old))
    let changed = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    let error = try #require(throws: Problem.self) { try History(table: changed) }
    #expect(error.message.hasPrefix(words))
  }

  @Test func `is whole lines or refused, wherever it ends`() throws {
    let bytes = Array(Self.history.table.utf8)
    for length in bytes.indices {
      do throws(Problem) {
        let part = try History(table: Array(bytes[..<length]))
        #expect(part.epochs.count < Self.history.epochs.count + 1)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
    #expect(throws: Problem(at: nil, "it has no epoch")) {
      try History(table: Array(History().table.utf8))
    }
  }

  @Test func `is refused when it is not text`() {
    #expect(throws: Problem.self) { try History(table: [0xFF, 0xFE]) }
    #expect(throws: Problem.self) { try History(table: []) }
  }
}
