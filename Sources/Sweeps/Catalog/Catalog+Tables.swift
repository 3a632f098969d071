extension Catalog {
  /// A table of numbers and labels from a file.
  package static let table = Kind(
    "csv", "A CSV file with a header, one sample per row.",
    [
      Parameter(
        name: "path", form: .text, presence: .required,
        summary: "The file, relative to the spec's folder."),
      Parameter(
        name: "features", form: .texts, presence: .derived("all columns but the label"),
        summary: "The columns that the network sees."),
      Parameter(
        name: "label", form: .text, presence: .derived("the last column"),
        summary: "The column that tells the class, in words or numbers."),
      Parameter(
        name: "target", form: .text, presence: .derived("none: the label is to be found"),
        summary: "In place of a label, a column of numbers to find: regression."),
    ] + split)
}
