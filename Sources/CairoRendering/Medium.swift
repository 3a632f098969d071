/// What a brush paints on.
enum Medium {
  /// Letters and symbols are copied, at quarters and halves of a pixel.
  case pixels(PagePixels)
  /// Letters and symbols are paths, exactly where they belong.
  case paths
}
