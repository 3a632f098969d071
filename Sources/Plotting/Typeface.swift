/// Sweep Sans, the typeface of the pictures: which characters it has and how wide they are.
public enum Typeface {
  /// What stands for a character that no font has: U+25A1, a white square.
  public static let substitute: Unicode.Scalar = "\u{25A1}"

  /// The advance width in font units; a character that is not there is as wide as its substitute.
  public static func advance(of scalar: Unicode.Scalar, weight: Font.Weight) -> Int {
    let advances =
      switch weight {
      case .regular: TypefaceAdvances.regular
      case .bold: TypefaceAdvances.bold
      }
    guard let place = place(of: scalar) ?? place(of: substitute) else { return 0 }
    return Int(advances[place])
  }

  /// The place in `TypefaceAdvances`, found by bisection.
  static func place(of scalar: Unicode.Scalar) -> Int? {
    guard let wanted = UInt16(exactly: scalar.value) else { return nil }
    let scalars = TypefaceAdvances.scalars
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < scalars.count && scalars[low] == wanted ? low : nil
  }
}
