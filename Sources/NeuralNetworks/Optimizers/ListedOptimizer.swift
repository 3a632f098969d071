/// One of the rules of this folder. The kernels take a rule in this form, and know no other.
package enum ListedOptimizer {
  case sgd(SGD)
  case adagrad(Adagrad)
  case rmsprop(RMSprop)
  case adam(Adam)
  case adamW(AdamW)
}
