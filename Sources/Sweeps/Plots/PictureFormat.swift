/// A kind of picture file, called as its names end.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  case png, svg, pdf
}
