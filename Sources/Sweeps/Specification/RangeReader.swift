/// Reads `{"min": 0.001, "max": 0.1, "steps": 5, "scale": "log"}`, in which a parameter runs from
/// one value to another.
struct RangeReader {
  /// What ranges are for.
  enum Use {
    /// So many values, as `steps` says.
    case stepped
    /// Without `steps`, all values between the ends, of which a search draws.
    case drawn
  }

  let parameter: Parameter
  let use: Use

  private static let keys = ["min", "max", "steps", "scale"]
  private static let steps = Bounds.within(2...10_000)

  /// The values of a range; of one that a search draws from, its ends.
  func range(
    _ node: JSONNode, into diagnosis: inout Diagnosis
  ) -> (values: [ParameterValue], span: Span?)? {
    guard case .object(let members) = node.content else { return nil }
    let before = diagnosis.problems.count
    let fields = Fields(
      members, at: node.place, of: "the range of \"\(parameter.name)\"", known: Self.keys,
      takes: "a range takes: \(Self.keys.joined(separator: ", "))", into: &diagnosis)

    let low = end("min", fields, into: &diagnosis)
    let high = end("max", fields, into: &diagnosis)
    let steps = steps(fields, into: &diagnosis).flatMap {
      ValueReader(name: "steps").integer($0, Self.steps, into: &diagnosis)
    }
    let scale = fields["scale"].map {
      ValueReader(name: "scale").word($0, "scale", ["linear", "log"], into: &diagnosis)
    }
    guard let low, let high, diagnosis.problems.count == before else { return nil }
    guard low < high else {
      diagnosis.error(at: fields["max"]?.place, "\"max\" must be greater than \"min\"")
      return nil
    }
    if scale == "log", low <= 0 {
      diagnosis.error(
        at: fields["min"]?.place, "\"min\" must be greater than 0 on a log scale, found \(low)")
      return nil
    }
    guard let steps else {
      let span = Span(
        low: low, high: high, scale: scale == "log" ? .log : .linear, isWhole: isWhole)
      return (typed([low, high]), span)
    }
    let numbers =
      scale == "log"
      ? Self.geometric(from: low, to: high, steps: steps)
      : Self.arithmetic(from: low, to: high, steps: steps)
    return (typed(numbers), nil)
  }

  private var isWhole: Bool { if case .integer = parameter.form { true } else { false } }

  /// Needed where there is no search.
  private func steps(_ fields: Fields, into diagnosis: inout Diagnosis) -> JSONNode? {
    if use == .drawn || fields["steps"] != nil { return fields["steps"] }
    diagnosis.error(
      at: fields.place, "the range of \"\(parameter.name)\" has no \"steps\"",
      help: "add for example \"steps\": 5 to it, or "
        + #""search": {"method": "random", "samples": 64} to the spec"#)
    return nil
  }

  private func required(
    _ key: String, _ fields: Fields, into diagnosis: inout Diagnosis
  ) -> JSONNode? {
    if let node = fields[key] { return node }
    diagnosis.error(
      at: fields.place, "the range of \"\(parameter.name)\" has no \"\(key)\"",
      help: #"write {"min": 0.001, "max": 0.1, "steps": 5, "scale": "log"}"#)
    return nil
  }

  /// One end of the range, which must itself be a value of the parameter.
  private func end(
    _ key: String, _ fields: Fields, into diagnosis: inout Diagnosis
  ) -> Double? {
    guard let node = required(key, fields, into: &diagnosis) else { return nil }
    switch parameter.form {
    case .number(let bounds):
      return ValueReader(name: key).number(node, bounds, into: &diagnosis)
    case .numberOrWord(let bounds, _):
      return ValueReader(name: key).number(node, bounds, into: &diagnosis)
    case .integer(let bounds):
      return ValueReader(name: key).integer(node, bounds, into: &diagnosis).map { Double($0) }
    default: return nil
    }
  }

  private func typed(_ numbers: [Double]) -> [ParameterValue] {
    guard isWhole else { return numbers.map { .number($0) } }
    var integers: [Int] = []
    for number in numbers {
      let integer = Int(number.rounded())
      if integers.last != integer { integers.append(integer) }
    }
    return integers.map { .integer($0) }
  }

  /// Equal differences; the ends are exact, what is between has six digits.
  static func arithmetic(from low: Double, to high: Double, steps: Int) -> [Double] {
    between(low, high, steps: steps) { step in
      let share = Double(step) / Double(steps - 1)
      return low * (1 - share) + high * share
    }
  }

  /// Equal quotients; the ends are exact, what is between has six digits. Multiplications alone, so
  /// that every machine has the same values.
  static func geometric(from low: Double, to high: Double, steps: Int) -> [Double] {
    let ratio = root(of: high / low, degree: steps - 1)
    var value = low
    return between(low, high, steps: steps) { _ in
      value *= ratio
      return value
    }
  }

  private static func between(
    _ low: Double, _ high: Double, steps: Int, _ value: (Int) -> Double
  ) -> [Double] {
    [low] + (1..<steps - 1).map { value($0).rounded(toDigits: 6) } + [high]
  }

  /// The number whose power of `degree` is `power`, by bisection.
  private static func root(of power: Double, degree: Int) -> Double {
    var low = 1.0
    var high = power
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return low }
      var product = 1.0
      for _ in 0..<degree where product <= power { product *= middle }
      if product <= power { low = middle } else { high = middle }
    }
  }
}

extension Double {
  /// The nearest number of so many significant decimal digits.
  func rounded(toDigits digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    var exponent = 0
    var scaled = magnitude
    let limit = Double((0..<digits).reduce(1) { power, _ in power * 10 })
    while scaled >= limit {
      scaled /= 10
      exponent += 1
    }
    while scaled < limit / 10 {
      scaled *= 10
      exponent -= 1
    }
    let sign = self < 0 ? "-" : ""
    return Double("\(sign)\(Int(scaled.rounded()))e\(exponent)") ?? self
  }
}
