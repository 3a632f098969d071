extension SourceText {
  /// Text in place of some of a file's.
  struct Edit {
    let place: Range<Int>
    let text: String
  }

  /// The file with parts of it replaced, none of which overlap.
  func replacing(_ edits: [Edit]) -> SourceText {
    var bytes = bytes
    for edit in edits.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
      bytes.replaceSubrange(edit.place, with: edit.text.utf8)
    }
    return SourceText(file: file, bytes: bytes)
  }
}
