/// How a sweep takes configurations from its axes: all of them, or so many that are drawn.
package struct Search: Hashable, Sendable {
  package enum Method: String, Hashable, Sendable, CaseIterable {
    /// All combinations.
    case grid
    /// Each parameter for itself, whatever was drawn before.
    case random
    /// Each parameter from every `samples`-th part of its range once.
    case latinHypercube = "latin-hypercube"
    /// The points of Sobol's sequence, which leave no large gaps.
    case sobol
  }

  package let method: Method
  package let samples: Int
  /// Of random and latin-hypercube.
  package let seed: UInt64
  let place: Range<Int>?

  static let grid = Search(method: .grid, samples: 0, seed: 0, place: nil)
}
