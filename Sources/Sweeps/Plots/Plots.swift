/// What a sweep draws, and how; changes no number.
public struct Plots: Hashable, Sendable {
  /// The pictures of every run; with none, only those of the whole sweep are drawn.
  public var figures: [RunFigure] = [.boundary, .loss, .accuracy]
  /// Device pixels per point, 1 to 4; 2 is 144 pixels per inch.
  public var scale = 2
  public var lossScale = LossScale.auto
  public var accuracyScale = AccuracyScale.accuracy
  /// What contact sheets show of each configuration.
  public var tile = SheetTile.map
  /// The axis that runs down contact sheets; nil for one that suits the sweep.
  public var rows: SheetAxis?
  /// The axis that runs across contact sheets; nil for one that suits the sweep.
  public var columns: SheetAxis?
  /// Of the rows and columns of contact sheets.
  public var order = SheetOrder.spec
  /// How hard PNG files are compressed, from 1, the fastest, to 12, the smallest.
  public var pngLevel = 1
  /// Every picture is written once in each.
  public var formats: [PictureFormat] = [.png]

  /// Of the pictures of a run's boundary, loss and accuracy, in points; nil for their own.
  public var width: Int?
  /// Whether maps show where the likeliest class changes, of data sets of which that is known.
  public var trueBoundary = false
  /// The plane of maps of more than two features, the others at their median; nil for that of the
  /// principal components.
  public var plane: FeaturePair?

  public init() {}
}

extension Plots {
  static let scales = Bounds.within(1...4)
  static let pngLevels = Bounds.within(1...12)
  static let widths = Bounds.within(24...1000)
}
