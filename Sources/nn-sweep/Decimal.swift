/// A number with a fixed count of decimals, rounded half away from zero: `decimal(0.0452, places: 3)`
/// is `0.045`; from 10⁶ on with three digits, `2.84e8`. What is not finite is said in words.
func decimal(_ value: Double, places: Int) -> String {
  guard value.isFinite else { return value.isNaN ? "nan" : (value < 0 ? "-inf" : "inf") }
  guard value.magnitude < 1e6 else { return scientific(value) }
  let unit = (0..<places).reduce(1.0) { power, _ in power * 10 }
  let scaled = (value.magnitude * unit).rounded()
  let digits = String(Int(scaled))
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return places == 0 ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
}

private func scientific(_ value: Double) -> String {
  var (mantissa, exponent) = (value.magnitude, 0)
  while mantissa >= 9.995 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
  return (value < 0 ? "-" : "") + decimal(mantissa, places: 2) + "e\(exponent)"
}
