import Testing

@testable import NeuralNetworks

/// Seven samples in batches of three, which leave one over.
struct `The batches of an epoch` {
  private func epochs(_ last: LastBatch, of count: Int = 7, size: Int = 3) -> [[[Int]]] {
    var batches = Batches(of: count, size: size, last: last)
    return (0..<3).map { _ in
      batches.advance { $0.reverse() }
      var rest = batches.samples[...]
      var epoch = [Array(rest.prefix(batches.first))]
      rest = rest.dropFirst(batches.first)
      while !rest.isEmpty {
        epoch.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      return epoch
    }
  }

  @Test func `end with a smaller one`() {
    let down = [[6, 5, 4], [3, 2, 1], [0]]
    #expect(epochs(.keep) == [down, [[0, 1, 2], [3, 4, 5], [6]], down])
  }

  @Test func `leave out what is left over`() {
    #expect(
      epochs(.drop) == [
        [[6, 5, 4], [3, 2, 1]], [[0, 1, 2], [3, 4, 5]], [[6, 5, 4], [3, 2, 1]],
      ])
  }

  @Test func `carry what is left over into the first one of the next epoch`() {
    #expect(
      epochs(.carry) == [
        [[6, 5, 4], [3, 2, 1]], [[0, 0, 1, 2], [3, 4, 5]], [[6, 6, 5, 4], [3, 2, 1]],
      ])
  }

  @Test(arguments: LastBatch.allCases)
  func `that leave nothing over are the same in all ways`(_ last: LastBatch) {
    #expect(epochs(last, of: 6) == epochs(.keep, of: 6))
    // A full batch, as of a size that is larger than the set.
    #expect(epochs(last, of: 2) == [[[1, 0]], [[0, 1]], [[1, 0]]])
  }

  @Test func `that are not shuffled have the order of the samples`() {
    var recipe = Recipe(
      hidden: [], activations: [], initializer: .zeros, loss: .binaryCrossEntropy,
      optimizer: SGD(), epochs: 1, batchSize: 2, shuffles: false, seed: 3)
    var order = Array(0..<9)
    recipe.batchOrders()(&order)
    #expect(order == Array(0..<9))
    recipe.shuffles = true
    recipe.batchOrders()(&order)
    #expect(order != Array(0..<9) && order.sorted() == Array(0..<9))
  }
}
