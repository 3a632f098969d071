import Datasets
import NeuralNetworks
import Testing

/// Tables that are none, or too much of one.
struct `A table that asks for too much` {
  private func errors(
    _ bytes: [UInt8], features: [String]? = nil, label: String? = nil
  ) -> [TableError] {
    do throws(TableErrors) {
      _ = try Table(parsing: bytes, features: features, label: label)
      return []
    } catch {
      return error.errors
    }
  }

  private func errors(_ text: String, features: [String]? = nil) -> [TableError] {
    errors(Array(text.utf8), features: features)
  }

  private func wide(_ columns: Int) -> String {
    let names = (0..<columns).map { "c\($0)" }.joined(separator: ",")
    let rows = (0..<4).map { row in
      (0..<columns).map { "\($0 + row)" }.joined(separator: ",") + ",k\(row % 2)"
    }
    return "\(names),kind\n" + rows.joined(separator: "\n")
  }

  @Test func `in features is told their limit, and can name those that it wants`() throws {
    #expect(errors(wide(1000)).isEmpty)
    let found = errors(wide(1001))
    #expect(found.map { $0.message } == ["1001 features; the limit is 1000"])
    #expect(found[0].help == "name those that the network is to see with \"features\"")
    let names = ["c9999", "c0"]
    let table = try Table(parsing: Array(wide(10_000).utf8), features: names)
    #expect(table.featureNames == names)
    #expect(table.samples.points.prefix(4) == [9999, 0, 10_000, 1])
  }

  @Test func `in classes is told their limit`() {
    let rows = { (count: Int) in
      "a,k\n" + (0..<count).map { "\($0),\(Double($0) / 7)\n" }.joined()
    }
    #expect(errors(rows(100)).isEmpty)
    let found = errors(rows(101))
    #expect(found.map { $0.message } == ["101 classes in column \"k\"; the limit is 100"])
    #expect(
      found[0].help == "name the column that tells the class with \"label\", "
        + "or one of numbers to find with \"target\"")
  }

  @Test func `has as many rows as it likes`() throws {
    let rows = (0..<50_000).map { "\($0),-\($0)e-3,\"k\($0 % 3)\"\r\n" }.joined()
    let table = try Table(parsing: Array("a,b,k\r\n\(rows)".utf8))
    #expect(table.samples.count == 50_000)
    #expect(table.samples.points.suffix(2) == [49_999, -49.999])
  }

  @Test func `or that holds bytes that are no text is told the line`() {
    for (bytes, line, message) in [
      (Array("a,k\n1,x\0\n2,y\n".utf8), 2, "the control character 0x0"),
      (Array("a,k\r\n1,\"x\r\ny\0\"\r\n".utf8), 3, "the control character 0x0"),
      (Array("a\u{1B}[31m,k\n1,x\n".utf8), 1, "the control character 0x1b"),
      (Array("a,k\n1,x\u{7F}\n".utf8), 2, "the control character 0x7f"),
      (Array("a,k\r1,x\r2,".utf8) + [0xFF], 3, "not UTF-8 text"),
      ([0xFF, 0xFE] + Array("a\0,\0k\0\n\0".utf8), 1, "not UTF-8 text"),
      ([0x1F, 0x8B, 0x08, 0x00], 1, "not UTF-8 text"),
    ] {
      let found = errors(bytes)
      #expect(found.map { $0.line } == [line])
      #expect(found.map { $0.message } == [message])
      #expect(found.first?.help == "save the table as text in the encoding UTF-8")
    }
  }

  @Test func `is quoted in few words, however long its cells and many its columns`() {
    let long = String(repeating: "x", count: 100_000)
    let tall = "a" + String(repeating: "\u{301}", count: 100_000)
    for text in [
      "a,k\n\(long),1\n", "a,k\n\(tall),1\n", "\(long),k\n,1\n", "a,k\n1,\(long)\n2,\(long)\n",
      "\(long),\(long),k\n", wide(5000) + "\n1,2,3\n",
      "a,k\n9\(String(repeating: "0", count: 9999)),1\n",
    ] {
      let found = errors(text)
      #expect(!found.isEmpty)
      #expect(
        found.allSatisfy {
          $0.message.unicodeScalars.count < 600 && $0.help.unicodeScalars.count < 600
        })
    }
    let rows = errors(wide(999) + "\n1,2,3\n")
    #expect(rows.map { $0.message } == ["3 columns, expected 1000"])
    #expect(rows[0].help.hasSuffix("\"c18\", \"c19\" and 980 more"))
  }

  @Test func `whose quotes do not fit is told its bad rows before them`() {
    let found = errors("a,b,k\n1,x,p\n1,2\n1,2,\"q\n1,2,3\n")
    #expect(found.map { $0.line } == [2, 3, 4])
    #expect(
      found.map { $0.message } == [
        "\"x\" in column \"b\" is not a number", "2 columns, expected 3",
        "a quote is opened and not closed",
      ])
  }
}
