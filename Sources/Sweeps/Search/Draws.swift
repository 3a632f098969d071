import NeuralNetworks

/// The configurations that a search takes from a block.
struct Draws {
  private let block: Block
  /// What is chosen: `zip.budget`, `optimizer` where there are several, `optimizer.learning_rate`,
  /// `training.clip.max_norm`.
  /// Entries that have a parameter in common share its coordinate.
  let coordinates: [String]

  init(_ block: Block) {
    self.block = block
    var names = block.zips.filter { $0.count > 1 }.map { "zip.\($0.name)" }
    for axis in block.axes {
      if axis.entries.count > 1 { names.append(axis.section.rawValue) }
      for parameter in axis.entries.flatMap({ $0.parameters })
      where parameter.values.count > 1 && !block.isMoved(axis.section, parameter.name) {
        let name = "\(axis.section.rawValue).\(parameter.name)"
        for own in parameter.source?.coordinates(name) ?? [name] where !names.contains(own) {
          names.append(own)
        }
      }
    }
    coordinates = names
  }

  /// One after the other, each as axes without a choice.
  var products: [[Axis]] {
    points.map { point in
      let shares = Dictionary(uniqueKeysWithValues: zip(coordinates, point))
      let axes = block.zips.reduce(block.axes) { axes, zip in
        let share = shares["zip.\(zip.name)", default: 0]
        return zip.row(share.index(below: zip.count), of: axes)
      }
      return axes.map { $0.drawn(shares) }
    }
  }

  /// `[samples, coordinates]`, each in `[0, 1)`.
  private var points: [[Double]] {
    let search = block.search
    switch search.method {
    case .grid: return []
    case .sobol: return Sobol.points(search.samples, dimensions: coordinates.count)
    case .random:
      let columns = coordinates.map { name in
        var stream = RandomStream(seed: search.seed, name: "search.\(name)")
        return (0..<search.samples).map { _ in stream.uniform() }
      }
      return (0..<search.samples).map { sample in columns.map { $0[sample] } }
    case .latinHypercube:
      let columns = coordinates.map { name in
        var stream = RandomStream(seed: search.seed, name: "search.\(name)")
        return LatinHypercube.column(search.samples, &stream)
      }
      return (0..<search.samples).map { sample in columns.map { $0[sample] } }
    }
  }
}

/// [Latin hypercube sampling](https://doi.org/10.1080/00401706.1979.10489755) (McKay, Beckman and
/// Conover 1979).
enum LatinHypercube {
  /// One coordinate of `count` points: a shuffled `0 ..< count`, to each a uniform number added,
  /// divided by `count`, so that each of `count` equal parts has one.
  static func column(_ count: Int, _ stream: inout RandomStream) -> [Double] {
    var parts = Array(0..<count)
    stream.shuffle(&parts)
    return parts.map { (Double($0) + stream.uniform()) / Double(count) }
  }
}

extension Block {
  fileprivate func isMoved(_ section: Section, _ parameter: String) -> Bool {
    zips.contains { zip in
      zip.columns.contains { $0.section == section && $0.parameter == parameter }
    }
  }
}

extension Axis {
  /// With one of its entries, and one value for each parameter.
  fileprivate func drawn(_ shares: [String: Double]) -> Axis {
    guard !entries.isEmpty else { return self }
    let entry = entries[shares[section.rawValue, default: 0].index(below: entries.count)]
    let parameters = entry.parameters.map { parameter in
      let name = "\(section.rawValue).\(parameter.name)"
      let value =
        parameter.source?.value(name) { shares[$0, default: 0] }
        ?? parameter.values[shares[name, default: 0].index(below: parameter.values.count)]
      return Variation(
        name: parameter.name, values: [value], isSwept: parameter.isSwept, place: parameter.place)
    }
    let drawn = Entry(
      label: entry.label, kind: entry.kind, parameters: parameters, place: entry.place)
    return Axis(section: section, entries: [drawn], place: place)
  }
}
