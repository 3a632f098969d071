import Mutants
import Testing

@testable import Sweeps

/// Thousands of damaged specs.
struct `Whatever becomes of a spec` {
  static let scraps = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-", "e", ".", "null", "//", "\u{0}", "é", " ",
    "\r\n", "\u{FEFF}", "\\u0000", "\\ud800", "1e400", "-0", "99999999999999999999", "[[[[",
    "\"kind\":",
    "\"run\"", "\"label\":\"-x\",", "{\"min\":1,\"max\":9,\"steps\":3}", "[0,1]", "\"csv\"",
    "true", "\"exclude\":[{}],", "\"path\":\"data/iris.csv\",",
  ]

  @Test func `it is planned, or refused with problems that stand within it`() throws {
    var mutants = Mutants(seed: 20_240_517, scraps: Self.scraps)
    var planned = 0
    for (file, text) in try Experiments.texts() {
      for _ in 0..<250 {
        let bytes = mutants.next(of: Array(text.utf8))
        let source = SourceText(file: file, bytes: bytes)
        let (specification, problems) = Specification.read(source, files: Experiments.files)
        #expect((specification == nil) == problems.hasErrors)
        hold(problems, within: source)
        guard let specification else { continue }
        let (plan, more) = Plan.make(specification)
        #expect((plan == nil) == more.hasErrors)
        hold(more, within: source)
        if let plan {
          planned += 1
          try hold(plan)
        }
      }
    }
    #expect(planned > 100)
  }

  private func hold(_ problems: [Problem], within source: SourceText) {
    for problem in problems {
      if let place = problem.place {
        #expect(place.lowerBound >= 0 && place.upperBound <= source.bytes.count)
      }
      #expect(!problem.message.isEmpty)
    }
    let text = source.render(problems)
    #expect(text.isEmpty == problems.isEmpty)
    #expect(text == text.printableLines)
    #expect(text.utf8.count < 40_000)
  }

  private func hold(_ plan: Plan) throws {
    #expect(!plan.isEmpty && plan.count <= Plan.runLimit)
    #expect(plan.name.isFileNameSafe)
    let names = plan.configurations.map { $0.name.lowercased() }
    #expect(Set(names).count == names.count)
    #expect(
      names.allSatisfy { name in
        name.utf8.count <= 100 && name.replacing("~", with: "-").isFileNameSafe
      })
    for index in [0, plan.count - 1] {
      let run = plan[index].run
      #expect(try Run(json: run.json) == run)
    }
  }
}
