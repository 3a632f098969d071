/// What training makes small. Probabilities come from the network's logits `z`: by the logistic
/// function when there is one output, by softmax when there are several.
public enum Loss: Hashable, Sendable, CaseIterable {
  /// `max(z, 0) − z·y + log1p(exp(−|z|))`, one output, two classes.
  case binaryCrossEntropy
  /// `logsumexp(z) − z_y`, an output for each class.
  case crossEntropy
  /// `mean over the outputs of (p − y)²`, on probabilities, `y` one-hot when there are several.
  case meanSquaredError
}
