/// Axes that multiply to a product: those of the whole spec, or of one of its `blocks`.
package struct Block: Sendable {
  /// One for each section, in their order. A zipped parameter has all its values here, a drawn one
  /// its ends.
  var axes: [Axis]
  let zips: [Zip]
  let search: Search
  var terms = Terms.usual

  func axis(_ section: Section) -> Axis {
    guard let axis = axes.first(where: { $0.section == section }) else {
      preconditionFailure("a block has an axis for each section")
    }
    return axis
  }

  /// How many configurations it stands for before any is excluded; `Int.max` when that many cannot
  /// be counted.
  var configurationCount: Int {
    guard search.method == .grid else { return search.samples }
    let row = firstRow
    let activations = row.axis(.activation).count
    let wired = row.axis(.network).entries.map { entry in
      saturatingProduct(of: [entry.count, entry.hasItsOwnActivations ? 1 : activations])
    }
    return saturatingProduct(of: [
      row.axis(.dataset).count, saturatingSum(of: wired), row.axis(.optimizer).count,
      row.axis(.training).count, saturatingProduct(of: zips.map { $0.count }),
    ])
  }

  /// How many runs these come to.
  var runCount: Int { saturatingProduct(of: [configurationCount, terms.seeds.count]) }

  /// With the first row of each zip; every other has as many configurations.
  private var firstRow: Block {
    Block(axes: zips.reduce(axes) { $1.row(0, of: $0) }, zips: [], search: search)
  }

  /// The axes whose products are the block: themselves, or those of each row of zips, the last zip
  /// moving fastest, or of each draw of a search.
  var products: [[Axis]] {
    guard search.method == .grid else { return Draws(self).products }
    return zips.reduce([axes]) { products, zip in
      products.flatMap { axes in (0..<zip.count).map { zip.row($0, of: axes) } }
    }
  }

  /// One section's axis in each row of the zips that move its parameters.
  func rows(of section: Section) -> [Axis] {
    zips.filter { $0.moves(section) }.reduce([axis(section)]) { axes, zip in
      axes.flatMap { axis in (0..<zip.count).flatMap { zip.row($0, of: [axis]) } }
    }
  }

  /// The longest of what it multiplies, for a message about too many runs.
  var longest: Range<Int>? {
    typealias Part = (count: Int, place: Range<Int>?)
    let axes: [Part] =
      search.method == .grid
      ? firstRow.axes.map { ($0.count, $0.place) } + zips.map { ($0.count, $0.place) }
      : [(search.samples, search.place)]
    let parts = axes + [(terms.seeds.count, terms.seedsPlace)]
    return parts.max { $0.count < $1.count }?.place
  }
}

extension Axis.Entry {
  /// Whether a network brings its activations, instead of crossing the section's.
  var hasItsOwnActivations: Bool { parameters.contains { $0.name == "activations" } }
}
