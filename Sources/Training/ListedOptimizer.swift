import NeuralNetworks

extension ListedOptimizer {
  /// Nil when the kernels do not know the rule; then the textbook trains, slowly.
  init?(_ optimizer: any Optimizer) {
    switch optimizer {
    case let rule as SGD: self = .sgd(rule)
    case let rule as Adagrad: self = .adagrad(rule)
    case let rule as Adadelta: self = .adadelta(rule)
    case let rule as RMSprop: self = .rmsprop(rule)
    case let rule as Adam: self = .adam(rule)
    case let rule as AdamW: self = .adamW(rule)
    case let rule as AMSGrad: self = .amsgrad(rule)
    case let rule as Adamax: self = .adamax(rule)
    case let rule as NAdam: self = .nadam(rule)
    case let rule as RAdam: self = .radam(rule)
    case let rule as Lion: self = .lion(rule)
    case let rule as Rprop: self = .rprop(rule)
    default: return nil
    }
  }
}
