import Datasets
import Foundation
import NeuralNetworks
import Testing

struct TableTests {
  private func table(
    _ text: String, features: [String]? = nil, label: String? = nil
  ) throws(TableErrors) -> Table {
    try Table(parsing: Array(text.utf8), features: features, label: label)
  }

  private func errors(
    _ text: String, features: [String]? = nil, label: String? = nil
  ) -> [TableError] {
    do throws(TableErrors) {
      _ = try table(text, features: features, label: label)
      return []
    } catch {
      return error.errors
    }
  }

  @Test func `a table is features, then a label`() throws {
    let table = try table("width,height,kind\n1,2.5,cat\n-3e-1,4,ant\n5,6,cat\n")
    #expect(table.featureNames == ["width", "height"])
    #expect(table.classNames == ["ant", "cat"])
    #expect(
      table.samples
        == Samples(features: 2, points: [1, 2.5, -0.3, 4, 5, 6], labels: [1, 0, 1]))
  }

  @Test func `features and label can be chosen, in any order`() throws {
    let table = try table("kind,a,b,c\nx,1,2,3\ny,4,5,6\n", features: ["c", "a"], label: "kind")
    #expect(table.featureNames == ["c", "a"])
    #expect(table.samples.points == [3, 1, 6, 4])
    #expect(table.samples.labels == [0, 1])
  }

  @Test func `columns that are neither may hold anything`() throws {
    let table = try table("id,a,label\nfirst,1,0\n,2,1\n", features: ["a"])
    #expect(table.samples.points == [1, 2])
  }

  @Test func `labels that are numbers are in the order of numbers`() throws {
    let table = try table("a,label\n1,10\n2,9\n3,-1\n4,9.0\n")
    #expect(table.classNames == ["-1", "9", "10"])
    #expect(table.samples.labels == [2, 1, 0, 1])
  }

  @Test func `one word among the labels makes all of them words`() throws {
    let table = try table("a,label\n1,10\n2,9\n3,é\n4,Z\n")
    #expect(table.classNames == ["10", "9", "Z", "é"])
  }

  @Test(arguments: [
    "a,b,k\r\n1,2,x\r\n3,4,y\r\n", "a,b,k\n1,2,x\n3,4,y", "\u{FEFF}a,b,k\n1,2,x\n3,4,y\n",
    "a,b,k\r1,2,x\r3,4,y\r", "\"a\",\"b\",\"k\"\n\"1\",2,\"x\"\n3,\"4\",y\n",
    "\na,b,k\n\n1,2,x\n3,4,y\n\n\n", "a,b,k\n1, 2,x\n 3\t,4 ,y\n",
  ])
  func `line ends, quotes, a byte order mark and blank lines change nothing`(
    _ text: String
  ) throws {
    #expect(try table(text) == table("a,b,k\n1,2,x\n3,4,y\n"))
  }

  @Test func `cells in quotes hold commas, quotes and line ends`() throws {
    let table = try table("a,\"the \"\"kind\"\", or so\"\n1,\"x,\r\ny\"\n2,\"\"\"\"\n")
    #expect(table.classNames == ["\"", "x,\r\ny"])
  }

  @Test func `each bad row is told at the line where it starts`() {
    let text = "a,b,k\n1,2,\"x\ny\"\n1,2\n1,,x\n1,abc,x\n1e39,2,x\nnan,2,x\n1,2,3,4\n1,2, \n"
    let found = errors(text)
    #expect(found.map { $0.line } == [4, 5, 6, 7, 8, 9, 10])
    #expect(
      found.map { $0.message } == [
        "2 columns, expected 3", "empty cell in column \"b\"",
        "\"abc\" in column \"b\" is not a number",
        "\"1e39\" in column \"a\" is too large for a 32-bit number",
        "\"nan\" in column \"a\" is not a number", "4 columns, expected 3",
        "empty cell in column \"k\"",
      ])
    #expect(found.allSatisfy { $0.columns == ["a", "b", "k"] && !$0.help.isEmpty })
  }

  @Test func `no more than twenty bad rows are told`() {
    let found = errors("a,k\n" + String(repeating: "x\n", count: 50))
    #expect(found.count == TableErrors.limit)
    #expect(found.last?.line == 21)
  }

  @Test func `a column of words is told once, with the columns of numbers`() {
    let rows = "1,\"p, q\",2,north,x\n3,,4,,y\n"
    let found = errors("a,roof,b,region,k\n" + String(repeating: rows, count: 30))
    #expect(found.map { $0.line } == [2] + stride(from: 3, through: 21, by: 2))
    let all = errors("a,roof,b,region,k\n" + String(repeating: "1,p,2,north,x\n", count: 4))
    #expect(all.map { $0.line } == [2])
    #expect(
      all.map { $0.message } == [
        "\"p\" in column \"roof\" is not a number, nor are the cells of 3 other rows"
      ])
    #expect(
      all.map { $0.help } == [
        "words can be the label; \"features\" names what a network sees, and numbers here are "
          + "\"a\", \"b\""
      ])
  }

  @Test func `a target of words is told once`() {
    let text = "a,y\n" + String(repeating: "1,x\n", count: 50)
    let error = #expect(throws: TableErrors.self) {
      try Table(parsing: Array(text.utf8), target: "y")
    }
    #expect(
      error?.errors.map { $0.message } == [
        "\"x\" in column \"y\" is not a number, nor are the cells of 49 other rows"
      ])
  }

  @Test func `an outline tells numbers and words of each column`() throws {
    let text = "a,b,c\n1,x,\n1.0,2,3\n2,y,4\n1\n"
    let outline = try TableOutline(parsing: Array(text.utf8))
    #expect(outline.columns.map { $0.name } == ["a", "b", "c"])
    #expect(outline.columns.map { $0.words } == [0, 2, 0])
    #expect(outline.columns.map { $0.numbers } == [2, 1, 2])
    #expect(outline.columns[1].firstWord?.text == "x" && outline.columns[1].firstWord?.line == 2)
  }

  @Test func `an unknown column is told with the columns there are`() {
    let expected = TableError(
      message: "unknown column \"petal_widht\"",
      help: "the columns are \"petal_width\", \"species\"", unknownColumn: "petal_widht",
      columns: ["petal_width", "species"])
    let text = "petal_width,species\n1,a\n2,b\n"
    #expect(errors(text, features: ["petal_widht"]) == [expected])
    #expect(errors(text, label: "petal_widht") == [expected])
  }

  @Test(arguments: [
    ("", nil, "the table is empty"), ("\n\n", nil, "the table is empty"),
    ("a,k\n", nil, "the table has no rows"), ("a,a,k\n1,2,x\n", 1, "two columns are named \"a\""),
    ("a,,k\n1,2,x\n", 1, "column 2 has no name"), ("k\nx\ny\n", 1, "no column is a feature"),
    ("a,k\n1,x\n2,x\n", nil, "only one class, \"x\", in column \"k\""),
    ("a,k\n1,x\n2,\"y\n", 3, "a quote is opened and not closed"),
    ("a,k\n1,x\n2,y\"\n", 3, "a quote in the middle of a cell"),
    ("a,k\n1,\"x\"y\n", 2, "text after the closing quote of a cell"),
  ])
  func `what is wrong with the whole is told once`(
    _ text: String, _ line: Int?, _ message: String
  ) {
    let found = errors(text)
    #expect(found.count == 1)
    #expect(found.first?.line == line)
    #expect(found.first?.message == message)
  }

  @Test func `a column has one use`() {
    let text = "a,b,k\n1,2,x\n3,4,y\n"
    #expect(
      errors(text, features: ["a", "k"]).map { $0.message }
        == ["column \"k\" is both a feature and the label"])
    #expect(
      errors(text, features: ["a", "b", "a"]).map { $0.message }
        == ["the feature \"a\" is named twice"])
    #expect(errors(text, features: []).map { $0.message } == ["no column is a feature"])
  }

  @Test func `other encodings than UTF-8 are told with the line`() throws {
    let bytes = Array("a,k\n1,caf".utf8) + [0xE9] + Array("\n2,tea\n".utf8)
    let error = #expect(throws: TableErrors.self) { try Table(parsing: bytes) }
    let first = try #require(error?.errors.first)
    #expect(first.line == 2)
    #expect(first.message == "not UTF-8 text")
  }

  @Test func `the iris table is scikit-learn's`() throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../experiments/data/iris.csv")
    let table = try Table(parsing: Array(Data(contentsOf: place)))
    #expect(table.classNames == ["setosa", "versicolor", "virginica"])
    #expect(
      table.featureNames == ["sepal_length", "sepal_width", "petal_length", "petal_width"])
    #expect(table.samples.labels == (0..<150).map { $0 / 50 })
    #expect(Array(table.samples[point: 34]) == [4.9, 3.1, 1.5, 0.2])
    #expect(Array(table.samples[point: 149]) == [5.9, 3, 5.1, 1.8])
    let dataset = Dataset(table, split: Split(validationFraction: 0.2, seed: 1))
    #expect(dataset.train.count == 120)
    #expect(dataset.features == 4)
  }
}
