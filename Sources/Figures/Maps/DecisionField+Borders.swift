import Plotting

extension DecisionField {
  /// Where the class changes, each border once, so that it can be drawn with dashes.
  var borders: Path {
    guard logits.count > 1 else {
      return ContourLines(of: first) { exact($0)[0] }.path
    }
    let leads = ClassLeads(logits.map { $0.values })
    return (0..<logits.count - 1).reduce(into: Path()) { path, k in
      let field = ScalarField(
        columns: first.columns, rows: first.rows, frame: first.frame, values: leads.lead(of: k))
      for line in ContourLines(of: field, exact: { ClassLeads(exact($0)).lead(of: k) }).lines {
        path.steps += border(of: k, along: line).steps
      }
    }
  }

  /// The parts of the line around class k on whose other side a later class begins.
  private func border(of k: Int, along line: ContourLines.Line) -> Path {
    let z = exact(line.points)
    let isKept = line.points.indices.map { n in
      let others = z.indices.filter { $0 != k }
      return others.reduce(others[0]) { z[$1][n] > z[$0][n] ? $1 : $0 } > k
    }
    if isKept.allSatisfy({ $0 }) { return .polyline(line.points, closed: line.isClosed) }
    let points = line.isClosed ? line.points + line.points.prefix(1) : line.points
    return points.indices.split { !isKept[$0 % isKept.count] }.filter { $0.count > 1 }
      .reduce(into: Path()) { path, part in path.steps += Path.polyline(Array(points[part])).steps }
  }
}
