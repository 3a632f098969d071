import Foundation
import Testing

struct `In a terminal` {
  static let endless = FinishedSweep.spec.replacing("\"epochs\": 3", with: "\"epochs\": 1000000")

  /// As it wraps.
  private func wrapped(_ line: String, at columns: Int) -> [String] {
    stride(from: 0, to: line.count, by: columns).map {
      String(line.dropFirst($0).prefix(columns))
    }
  }

  @Test(arguments: [UInt16(0), 1, 2, 20, 80, 300])
  func `of any width the bar is drawn over itself, and goes`(_ columns: UInt16) throws {
    let folder = try Folder()
    let out = folder.url("out").path
    let (status, said) = try Pseudoterminal.run(
      ["experiments/quick.json", "-j2", "-o", out], columns: columns)
    #expect(status == 0)
    #expect(said.contains("0/4") || columns < 4)
    #expect(said.contains("\u{1B}[J"))
    // One that does not know its width is taken to be 80 wide.
    let width = columns == 0 ? 80 : Int(columns)
    let headline = "quick: 4 runs, 2 at a time, into \(out)"
    #expect(Screen(said, columns: width).seen == wrapped(headline, at: width))
  }

  @Test func `failures stay above the bar`() throws {
    let folder = try Folder()
    let spec = try folder.write(Self.endless, to: "sample.json")
    let out = folder.url("out").path
    let (status, said) = try Pseudoterminal.run(
      [spec, "-j2", "--time-limit", "20ms", "--no-plots", "-o", out], columns: 200)
    #expect(status == 1)
    let seen = Screen(said, columns: 200).seen
    #expect(seen.first == "sample: 4 runs, 2 at a time, into \(out)")
    #expect(seen.count == 5, "\(seen)")
    #expect(seen.dropFirst().allSatisfy { $0.contains(" seed 0  gave up after 0.02 s, at epoch ") })
  }

  @Test func `that can do nothing, nothing is drawn over`() throws {
    let folder = try Folder()
    let (status, said) = try Pseudoterminal.run(
      ["experiments/quick.json", "-j1", "-o", folder.url("out").path], columns: 80,
      environment: ["TERM": "dumb"])
    #expect(status == 0)
    #expect(!said.contains("\u{1B}") && said.split(separator: "\r\n").count == 5, "\(said)")
  }

  @Test func `whose owner wants no colour there is none`() throws {
    let folder = try Folder()
    let (status, said) = try Pseudoterminal.run(
      ["experiments/quick.json", "-o", folder.url("out").path], columns: 80,
      environment: ["NO_COLOR": "1"])
    #expect(status == 0)
    #expect(said.matches(of: /\e\[[0-9;]*m/).isEmpty)
  }
}
