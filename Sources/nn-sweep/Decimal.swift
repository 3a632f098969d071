/// A number with a fixed count of decimals, rounded half away from zero: `decimal(0.0452, places: 3)`
/// is `0.045`. What is not finite is said in words.
func decimal(_ value: Double, places: Int) -> String {
  guard value.isFinite else { return value.isNaN ? "nan" : (value < 0 ? "-inf" : "inf") }
  let unit = (0..<places).reduce(1.0) { power, _ in power * 10 }
  let scaled = (value.magnitude * unit).rounded()
  guard scaled < 1e15 else { return value.description }
  let digits = String(Int(scaled))
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return places == 0 ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
}
