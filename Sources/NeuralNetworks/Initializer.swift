/// The distribution that initial weights are drawn from.
public enum Initializer: Hashable, Sendable, CaseIterable {
  case glorotUniform, glorotNormal
  case heUniform, heNormal
  case lecunUniform, lecunNormal
  case pytorchDefault
}
