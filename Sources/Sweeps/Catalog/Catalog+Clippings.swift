import NeuralNetworks

extension Catalog {
  package static let clippings: [Entry<Clipping?>] = [
    Entry("none", "Steps along the whole gradient.") { _ in nil },
    Entry(
      "norm", "The whole gradient scaled down to a norm, as PyTorch's clip_grad_norm_.",
      [.number("max_norm", .above(0), 1, "The largest Euclidean norm of the gradient.")]
    ) { .norm($0.number("max_norm")) },
    Entry(
      "value", "Each component cut off, as PyTorch's clip_grad_value_.",
      [.number("clip_value", .above(0), 0.5, "The largest magnitude of a component.")]
    ) { .value($0.number("clip_value")) },
  ]
}
