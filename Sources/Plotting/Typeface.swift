/// Sweep Sans, the typeface of the pictures: which characters it has and how wide they are.
public enum Typeface {
  /// What stands for a character that no font has: U+25A1, a white square.
  public static let substitute: Unicode.Scalar = "\u{25A1}"

  /// The advance width in font units; a character that is not there is as wide as its substitute.
  public static func advance(of scalar: Unicode.Scalar, weight: Font.Weight) -> Int {
    let table = table(weight)
    return table[scalar] ?? table[substitute] ?? 0
  }

  static func table(_ weight: Font.Weight) -> AdvanceTable {
    switch weight {
    case .regular: regular
    case .bold: bold
    }
  }

  private static let regular = AdvanceTable(TypefaceAdvances.regular)
  private static let bold = AdvanceTable(TypefaceAdvances.bold)
}

/// The advance widths of a weight by scalar.
struct AdvanceTable: Sendable {
  private static let none = UInt16.max

  private let advances: [UInt16]

  init(_ widths: [UInt16]) {
    let scalars = TypefaceAdvances.scalars
    var advances = [UInt16](repeating: AdvanceTable.none, count: Int(scalars.max() ?? 0) + 1)
    for (scalar, width) in zip(scalars, widths) { advances[Int(scalar)] = width }
    self.advances = advances
  }

  /// Nil for a scalar that the typeface does not have.
  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> Int? {
    guard scalar.value < advances.count else { return nil }
    let advance = advances[Int(scalar.value)]
    return advance == AdvanceTable.none ? nil : Int(advance)
  }

  /// The sum over a text; nil if it has scalars that the typeface does not have.
  func sum(over string: String) -> Int? {
    var sum = 0
    for scalar in string.unicodeScalars {
      guard let advance = self[scalar] else { return nil }
      sum += advance
    }
    return sum
  }
}
