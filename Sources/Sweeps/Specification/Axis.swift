/// One section of a spec: the alternatives that its entries stand for.
package struct Axis: Sendable {
  /// An entry of a section: a kind with some parameters given as lists.
  package struct Entry: Sendable {
    package let label: String
    package let kind: Kind
    package let parameters: [Variation]
    package let place: Range<Int>?

    /// How many alternatives it stands for; `Int.max` when that many cannot be counted.
    package var count: Int { saturatingProduct(of: parameters.lazy.map { $0.values.count }) }
  }

  /// The values of one parameter.
  package struct Variation: Sendable {
    package let name: String
    package let values: [ParameterValue]
    /// What a search draws from in the place of the values, which are its ends then.
    package let source: Source?
    /// Given as a list or range, so that names of configurations tell it.
    package let isSwept: Bool
    package let place: Range<Int>?

    package init(
      name: String, values: [ParameterValue], source: Source? = nil, isSwept: Bool,
      place: Range<Int>?
    ) {
      self.name = name
      self.values = values
      self.source = source
      self.isSwept = isSwept
      self.place = place
    }
  }

  package let section: Section
  package let entries: [Entry]
  package let place: Range<Int>?
  /// How many alternatives there are; `Int.max` when that many cannot be counted.
  package let count: Int

  init(section: Section, entries: [Entry], place: Range<Int>?) {
    self.section = section
    self.entries = entries
    self.place = place
    count = saturatingSum(of: entries.lazy.map { $0.count })
  }
}

/// The product of counts, or `Int.max` when it is beyond that.
func saturatingProduct(of counts: some Sequence<Int>) -> Int {
  counts.reduce(1) { product, count in
    let (result, overflow) = product.multipliedReportingOverflow(by: count)
    return overflow ? .max : result
  }
}

/// The sum of counts, or `Int.max` when it is beyond that.
func saturatingSum(of counts: some Sequence<Int>) -> Int {
  counts.reduce(0) { sum, count in
    let (result, overflow) = sum.addingReportingOverflow(count)
    return overflow ? .max : result
  }
}
