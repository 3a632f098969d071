/// An axis of parameters that move together: its first row sets all of them to their first values.
package struct Zip: Sendable {
  /// One parameter's value in each row.
  package struct Column: Sendable {
    let section: Section
    let parameter: String
    let values: [ParameterValue]
    let place: Range<Int>
  }

  let name: String
  /// All of the same length.
  let columns: [Column]
  let place: Range<Int>

  /// How many rows there are.
  var count: Int { columns.first?.values.count ?? 1 }

  func moves(_ section: Section) -> Bool { columns.contains { $0.section == section } }

  /// Axes with the values of one row.
  func row(_ row: Int, of axes: [Axis]) -> [Axis] {
    setting(axes) { [$0.values[row]] }
  }

  /// Axes with all values of each parameter.
  func rows(of axes: [Axis]) -> [Axis] {
    setting(axes) { column in
      var seen: Set<ParameterValue> = []
      return column.values.filter { seen.insert($0).inserted }
    }
  }

  private func setting(_ axes: [Axis], _ values: (Column) -> [ParameterValue]) -> [Axis] {
    axes.map { axis in
      columns.filter { $0.section == axis.section }.reduce(axis) { axis, column in
        axis.setting(
          Axis.Variation(
            name: column.parameter, values: values(column), isSwept: true, place: column.place))
      }
    }
  }
}

extension Axis {
  /// With one parameter of all its entries replaced, in the catalog's order.
  fileprivate func setting(_ new: Variation) -> Axis {
    let entries = entries.map { entry in
      Entry(
        label: entry.label, kind: entry.kind,
        parameters: entry.kind.parameters.compactMap { parameter in
          parameter.name == new.name ? new : entry.parameters.first { $0.name == parameter.name }
        }, place: entry.place)
    }
    return Axis(section: section, entries: entries, place: place)
  }
}
