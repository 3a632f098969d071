import Datasets
import Plotting

/// What a network says on a coarse grid over the ground of a sheet, kept in place of the network.
public struct CoarseMap: Hashable, Sendable {
  /// Nodes along the longer side.
  static let longerSide = 81

  public let columns: Int
  public let rows: Int
  /// `[fields][rows · columns]` from the top left: the logit of class 1 alone, or the logits of
  /// three classes and more.
  public let fields: [[Float]]

  public init(columns: Int, rows: Int, fields: [[Float]]) {
    precondition(!fields.isEmpty, "a map shows something")
    precondition(fields.allSatisfy { $0.count == columns * rows }, "a value for each node")
    self.columns = columns
    self.rows = rows
    self.fields = fields
  }

  /// Of a run whose data have two features or more.
  public init(_ run: RunView, on ground: MapGround) {
    let unit = Rect(x: 0, y: 0, width: 1, height: ground.aspect)
    let (columns, rows) = ScalarField.nodeCounts(for: unit, longer: CoarseMap.longerSide)
    let x = Scale(.linear, ground.x, from: unit.minX, to: unit.maxX)
    let y = Scale(.linear, ground.y, from: unit.maxY, to: unit.minY)
    let nodes = ScalarField.nodes(columns: columns, rows: rows, in: unit)
    let features = ground.plane.features(
      at: nodes.map { (x.value(at: $0.x), y.value(at: $0.y)) })
    self.init(
      columns: columns, rows: rows, fields: run.decisions(features).map { $0.map { Float($0) } })
  }

  func scalarFields(in frame: Rect) -> [ScalarField] {
    fields.map {
      ScalarField(columns: columns, rows: rows, frame: frame, values: $0.map { Double($0) })
    }
  }
}
