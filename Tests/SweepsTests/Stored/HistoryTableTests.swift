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
    }, layerGradientNorms: odd.dropFirst().flatMap { [$0, -$0, 1] })
  /// As versions wrote it that knew of no layer's norm.
  static let older = History(epochs: history.epochs)

  @Test func `is read back to the bit`() throws {
    let again = try History(table: Array(Self.history.table.utf8))
    #expect(again.table == Self.history.table)
    #expect(again.epochs.map(\.train.loss.bitPattern) == Self.odd.map(\.bitPattern))
    #expect(again.epochs[0].gradientNorm == nil && again.epochs[0].learningRate == nil)
  }

  @Test func `has a column for each layer's norm, empty before training`() throws {
    let norms = Self.history.layerGradientNorms
    let lines = Self.history.table.split(separator: "\n")
    let header = "gradient_norm,learning_rate,gradient_norm_1,gradient_norm_2,gradient_norm_3"
    #expect(lines[0].hasSuffix(",\(header)"))
    #expect(lines[1].hasSuffix(",,,,,"))
    #expect(lines[2].hasSuffix(",0.01,0.33333334,-0.33333334,1"))
    let again = try History(table: Array(Self.history.table.utf8))
    #expect(again.layerGradientNorms.map(\.shortestText) == norms.map(\.shortestText))
  }

  @Test func `without those columns is read as it was written`() throws {
    #expect(Self.older.table.split(separator: "\n")[0].hasSuffix(",learning_rate"))
    let again = try History(table: Array(Self.older.table.utf8))
    #expect(again.table == Self.older.table && again.layerGradientNorms.isEmpty)
  }

  @Test(arguments: [
    ("epoch,", "epochs,", "its first line is not epoch,train_loss,"),
    ("\n1,", "\n2,", "line 3: epoch 1 is missing"),
    ("\n0,0.1,", "\n0,,", "line 2: a metric is missing"),
    ("\n0,0.1,", "\n0,0.10,", "line 2: \"0.10\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,0x1p-3,", "line 2: \"0x1p-3\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,nan(0x1),", "line 2: \"nan(0x1)\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,1e99,", "line 2: \"1e99\" is not a number as it is written here"),
    ("\n0,0.1,", "\n0,0.1,0.1,", "line 2: 11 cells instead of 10"),
    (",gradient_norm_2,", ",gradient_norm_4,", "its first line is not epoch,train_loss,"),
    (",0.01,0.33333334,", ",0.01,,", "line 3: a layer has no gradient"),
    (",,,,,\n", ",,,,1,\n", "line 2: epoch 0 has no gradient"),
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
