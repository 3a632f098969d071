/// The classes that a column of labels tells apart.
struct LabelClasses {
  /// `[classes]`, in the order that ``Table/classNames`` describes.
  let names: [String]
  /// `[rows]`, each a class `0 ..< names.count`.
  let labels: [Int]

  init(_ words: [String]) {
    let numbers: [Double] = words.compactMap { word in
      let number: Double? = decimal(word)
      return number.flatMap { $0.isFinite ? $0 : nil }
    }
    if numbers.count == words.count {
      self.init(words, keys: numbers) { $0 < $1 }
    } else {
      self.init(words, keys: words) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  private init<Key: Hashable>(
    _ words: [String], keys: [Key], by areInOrder: (Key, Key) -> Bool
  ) {
    let spelling = Dictionary(zip(keys, words)) { first, _ in first }
    let order = spelling.keys.sorted(by: areInOrder)
    let index = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    names = order.compactMap { spelling[$0] }
    labels = keys.compactMap { index[$0] }
  }
}
