import Testing

@testable import NeuralNetworks

struct `An activation` {
  @Test(arguments: Activation.all)
  func `has PyTorch's values and slopes`(_ f: Activation) throws {
    expect(f, try #require(PyTorchFixture.recorded.activations[f.word]))
  }

  @Test(arguments: PyTorchFixture.recorded.variants)
  func `has PyTorch's values and slopes with other parameters too`(
    _ variant: PyTorchFixture.Variant
  ) throws {
    expect(try #require(variant.value), variant.table)
  }

  private func expect(_ f: Activation, _ table: PyTorchFixture.Table) {
    for (n, z) in table.z.enumerated() {
      let a = f.value(z)
      #expect(abs(Double(a) - table.value[n]) <= 4e-7 * max(1, abs(table.value[n])), "f(\(z))")
      #expect(abs(Double(f.slope(z, a)) - table.slope[n]) <= 5e-7, "f′(\(z))")
    }
  }

  @Test(arguments: Activation.all)
  func `passes on what is not a number`(_ f: Activation) {
    #expect(f.value(.nan).isNaN)
  }
}
