import NeuralNetworks
import Plotting

/// The weights between the nodes that are shown: blue negative, orange positive, the stronger the
/// wider and the darker.
///
///     t = min(|w| / p₉₉, 1)^0.8,  width = 0.3 + 2.7 t,  opacity = 0.08 + 0.82 t
///
/// with p₉₉ the magnitude that 99% of the network's weights do not exceed.
struct NetworkLinks {
  let network: Network
  let columns: [NetworkColumns.Column]
  let reference: Double

  init(of network: Network, between columns: [NetworkColumns.Column]) {
    self.network = network
    self.columns = columns
    let magnitudes = network.layers.flatMap { $0.weights.values }
      .map { Double($0.magnitude) }.filter { $0.isFinite }.sorted()
    let rank = Int((0.99 * Double(magnitudes.count)).rounded(.up)) - 1
    let p99 = magnitudes.isEmpty ? 0 : magnitudes[max(rank, 0)]
    reference = p99 > 0 ? p99 : 1
  }

  /// Ascending by magnitude, so that the strongest lie on top.
  var marks: [Mark] {
    let neighbours = zip(columns, columns.dropFirst()).filter { $1.layer == $0.layer + 1 }
    let links = neighbours.flatMap { left, right in
      left.nodes.flatMap { from in
        right.nodes.map { to in
          (from, to, Double(network.layers[left.layer].weights[from.index, to.index]))
        }
      }
    }
    let ordered = links.enumerated().filter { $0.element.2.isFinite && $0.element.2 != 0 }
      .sorted { ($0.element.2.magnitude, $0.offset) < ($1.element.2.magnitude, $1.offset) }
    return ordered.map { link in
      let (from, to, weight) = link.element
      return Mark(
        weight < 0 ? "negative weight" : "positive weight",
        .stroke(path(from.frame, to.frame), stroke(weight)))
    }
  }

  func stroke(_ weight: Double) -> Stroke {
    let share = min(weight.magnitude / reference, 1)
    let t = share > 0 ? Elementary.exp(max(0.8 * Elementary.ln(share), -700)) : 0
    let colour = Palette.series[weight < 0 ? 0 : 1]
    return Stroke(0.3 + 2.7 * t, Colour(colour.rgb, opacity: 0.08 + 0.82 * t), cap: .butt)
  }

  private func path(_ from: Rect, _ to: Rect) -> Path {
    let (a, b) = (Point(from.maxX, from.centre.y), Point(to.minX, to.centre.y))
    let middle = (a.x + b.x) / 2
    return Path([.move(a), .curve(Point(middle, a.y), Point(middle, b.y), to: b)])
  }
}
