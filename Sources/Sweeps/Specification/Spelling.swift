/// Finds the word that was meant.
package enum Spelling {
  /// Nobody misspells a longer word, in bytes.
  private static let longest = 200

  /// What another library's word means, or else the first of the nearest words within a distance of
  /// max(1, length / 3), letter case aside.
  package static func nearest(to word: String, in words: [String]) -> String? {
    guard word.utf8.count <= Self.longest else { return nil }
    if let meaning = Synonyms.meaning(of: word, in: words) { return meaning }
    let letters = Array(word.lowercased())
    let limit = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words where candidate.utf8.count <= Self.longest {
      let distance = distance(letters, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// `did you mean "tanh"? ` or nothing.
  package static func suggestion(for word: String, in words: [String]) -> String {
    nearest(to: word, in: words).map { "did you mean \"\($0)\"? " } ?? ""
  }

  /// The [Damerau–Levenshtein distance](https://doi.org/10.1145/363958.363994), in its form of one
  /// edit per letter: insertions, deletions, substitutions, and swaps of neighbours.
  package static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var twoAbove: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let substitution = above[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(row[j] + 1, above[j + 1] + 1, substitution)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, twoAbove[j - 1] + 1)
        }
        row.append(cost)
      }
      twoAbove = above
      above = row
    }
    return above[b.count]
  }
}
