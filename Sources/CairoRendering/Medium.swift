/// What a brush paints on.
enum Medium {
  /// Letters and symbols are copied from masks and sprites, at quarters and halves of a pixel.
  case pixels
  /// Letters and symbols are paths, exactly where they belong.
  case paths
}
