import Glibc

@testable import Sweeps

/// A spec that was read from text, as if it stood in `experiments/test.json`.
struct Reading {
  let specification: Specification?
  let plan: Plan?
  let problems: [Problem]
  let rendered: String

  init(
    _ text: String, files: [String: String] = [:], maximumRuns: Int = Plan.runLimit
  ) {
    let source = SourceText(file: "experiments/test.json", bytes: Array(text.utf8))
    var (specification, problems) = Specification.read(source, files: NearbyFiles(files))
    var plan: Plan?
    if let specification {
      let made = Plan.make(specification, maximumRuns: maximumRuns)
      plan = made.plan
      problems += made.problems
    }
    self.specification = specification
    self.plan = plan
    self.problems = problems
    rendered = source.render(problems)
  }

  /// The smallest spec with other sections or more members.
  init(
    datasets: String = #"["moons"]"#, networks: String? = nil, activations: String = #"["tanh"]"#,
    optimizers: String = #"["adam"]"#, adding rest: String = "", files: [String: String] = [:],
    maximumRuns: Int = Plan.runLimit
  ) {
    let networks = networks.map { "\n\"networks\": \($0)," } ?? ""
    let more = rest.isEmpty ? "" : ",\n\(rest)"
    self.init(
      """
      {"datasets": \(datasets),\(networks)
      "activations": \(activations),
      "optimizers": \(optimizers)\(more)}
      """, files: files, maximumRuns: maximumRuns)
  }

  var names: [String] { plan?.configurations.map { $0.name } ?? [] }

  /// The problems without the excerpts of the file.
  var messages: [String] {
    rendered.split(separator: "\n").filter { line in
      line.hasPrefix("help: ") || line.hasPrefix("experiments/")
    }.map { String($0).replacing("experiments/test.json:", with: "") }
  }
}

extension NearbyFiles {
  init(_ files: [String: String]) {
    self.init(
      read: { path in
        guard let text = files[path] else { throw FileError(path: path, number: ENOENT) }
        return Array(text.utf8)
      },
      names: { folder in
        files.keys.sorted().compactMap { path in
          let parts = path.split(separator: "/")
          let parent = parts.dropLast().joined(separator: "/")
          return parent == folder ? parts.last.map { String($0) } : nil
        }
      })
  }
}
