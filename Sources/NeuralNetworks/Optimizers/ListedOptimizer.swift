/// One of the rules of this folder. The kernels take a rule in this form, and know no other.
package enum ListedOptimizer {
  case sgd(SGD)
  case adagrad(Adagrad)
  case adadelta(Adadelta)
  case rmsprop(RMSprop)
  case adam(Adam)
  case adamW(AdamW)
  case amsgrad(AMSGrad)
  case adamax(Adamax)
  case nadam(NAdam)
  case radam(RAdam)
  case lion(Lion)
  case rprop(Rprop)
}
