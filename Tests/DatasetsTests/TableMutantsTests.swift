import Datasets
import Mutants
import NeuralNetworks
import Testing

/// Thousands of damaged tables.
struct `Whatever becomes of a table` {
  private static let texts = [
    "width,height,kind\n1,2.5,cat\n-3e-1,4,ant\n5,6,cat\n7,8,ant\n",
    "a,\"the \"\"kind\"\", or so\"\r\n1,\"x,\r\ny\"\r\n2,\"\"\"\"\r\n",
    "\u{FEFF}é,k\r1,1\r2,2.0\r\r3,3", "k,a\nx,1\n",
  ]

  @Test func `it is points of classes, or refused with lines that stand within it`() {
    let scraps = [
      ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\t", "nan", "inf", "1e99", "-", "0x1", "\u{0}",
      "é",
      "\u{301}", "\u{FEFF}",
    ]
    var mutants = Mutants(seed: 7, scraps: scraps)
    var read = 0
    for text in Self.texts {
      for round in 0..<800 {
        let bytes = mutants.next(of: Array(text.utf8))
        do throws(TableErrors) {
          let table = try Table(
            parsing: bytes, features: round % 4 == 1 ? ["a"] : nil,
            label: round % 4 == 2 ? "k" : nil)
          hold(table)
          read += 1
        } catch {
          let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
          #expect(error.errors.count <= TableErrors.limit)
          #expect(error.errors.allSatisfy { (1...lines).contains($0.line ?? 1) })
          #expect(error.errors.allSatisfy { !$0.message.isEmpty && !$0.help.isEmpty })
        }
      }
    }
    #expect(read > 200)
  }

  private func hold(_ table: Table) {
    let samples = table.samples
    #expect(samples.points.count == samples.count * samples.features)
    #expect(samples.labels.count == samples.count && samples.count >= table.classNames.count)
    #expect(Set(samples.labels) == Set(table.classNames.indices))
    #expect(samples.points.allSatisfy { $0.isFinite })
    #expect(Set(table.featureNames).count == samples.features)
  }
}
