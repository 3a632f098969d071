/// A rule that moves parameters along their gradients. Its constants live here, what it remembers
/// of each parameter in `Memory`.
public protocol Optimizer: Hashable, Sendable {
  var learningRate: Double { get set }
}
