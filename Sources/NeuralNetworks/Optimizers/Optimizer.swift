/// How a network's parameters are moved. Most do it by an ``UpdateRule``.
public protocol Optimizer: Hashable, Sendable {
  var learningRate: Double { get set }
}
