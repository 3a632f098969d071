import NeuralNetworks
import Plotting

/// What the pictures of a difference of numbers say.
extension NumberPair {
  var title: String { "\(pair.words): difference" }

  /// "height, tanh − relu"
  var differenceName: String { "\(a.targetName), \(pair.shortNames.a) − \(pair.shortNames.b)" }

  /// Which runs, on what, how far apart, and which is better.
  ///
  /// - Parameters:
  ///   - differences: What A finds less what B finds.
  ///   - place: "over the area".
  func sentence(_ differences: [Double], _ place: String) -> String {
    let apart = RootMeanSquare(differences)
    return clipped(
      "Difference of two runs, \(pair.words) on \(a.dataset): predictions of \(a.targetName) are "
        + "\(text(apart.value)) apart \(place) (rms), at most \(text(apart.largest)); "
        + "\(a.judged.name) \(results); \(whoIsNearer).")
  }

  /// - Parameter styles: What lines the runs have: "solid: ", "dashed: ".
  func header(
    _ theme: Theme, _ differences: [Double], styles: (a: String, b: String) = ("", "")
  ) -> Header {
    let names = pair.shortNames
    let room = 0.4 * (MapLayout.pageWidth - 2 * Theme.margin)
    let fits = { (words: String) in theme.subtitle.width(of: words) <= room }
    let note = fits(whoIsNearer) ? whoIsNearer : whoIsNearerInShort
    return Header(
      theme: theme, width: MapLayout.pageWidth, title: pair.title,
      result: "rms difference \(text(RootMeanSquare(differences).value))",
      subtitle: [
        "\(styles.a)\(names.a) \(result(of: a))", "\(styles.b)\(names.b) \(result(of: b))",
      ], note: note)
  }

  /// The line over a plot: what a reader must know, what B gains, and how both were made.
  func note(_ needed: [String], over frame: Rect, from left: Double, _ theme: Theme) -> [Mark] {
    pair.note(
      needed + [gain].compactMap { $0 }, over: frame, from: left, theme)
  }

  /// "R² 0.934, rmse 0.0712", "diverged"
  private func result(of run: RunView) -> String {
    let metrics = run.judged.metrics
    return run.hasDiverged
      ? "diverged" : "\(run.scoreText(metrics, of: run.judged.samples)), \(run.errorText(metrics))"
  }

  /// "R² 0.934 and 0.947 (+0.013), rmse 0.0712 and 0.0502 (−0.0210)"; both where a run diverged.
  private var results: String {
    guard let gains else { return "\(result(of: a)) and \(result(of: b))" }
    let (first, second) = (a.judged.metrics, b.judged.metrics)
    let samples = a.judged.samples
    return
      "\(a.scoreText(first, of: samples)) and \(Numeral.fixed(Double(second.r2), decimals: 3)) "
      + "(\(gains.r2)), \(a.errorText(first)) and \(text(Double(second.rmse ?? .nan))) (\(gains.rmse))"
  }

  /// "relu − tanh: R² +0.013, rmse −0.0210"; nothing where a run diverged.
  private var gain: String? {
    gains.map {
      "\(pair.shortNames.b) − \(pair.shortNames.a): R² \($0.r2), rmse \($0.rmse)"
    }
  }

  /// What B has more than A; nothing where a run diverged.
  private var gains: (r2: String, rmse: String)? {
    guard !a.hasDiverged, !b.hasDiverged else { return nil }
    let (first, second) = (a.judged.metrics, b.judged.metrics)
    let r2 = Double(second.r2) - Double(first.r2)
    let rmse = Double(second.rmse ?? .nan) - Double(first.rmse ?? .nan)
    guard r2.isFinite, rmse.isFinite else { return nil }
    let sign = { (value: Double) in value > 0 ? "+" : "" }
    return (sign(r2) + Numeral.fixed(r2, decimals: 3), sign(rmse) + text(rmse))
  }

  /// "relu is nearer at 28 of 40 validation points"
  private var whoIsNearer: String {
    let (name, count) = nearest
    return "\(name) is nearer at \(count) of \(Numeral.count(misses.count)) \(a.judged.name) points"
  }

  /// "relu nearer at 28 of 40"
  private var whoIsNearerInShort: String {
    let (name, count) = nearest
    return "\(name) nearer at \(count) of \(Numeral.count(misses.count))"
  }

  private var nearest: (name: String, count: String) {
    nearer.b >= nearer.a
      ? (pair.shortNames.b, Numeral.count(nearer.b)) : (pair.shortNames.a, Numeral.count(nearer.a))
  }

  /// "only tanh off", "both off"
  func name(of miss: Miss) -> String {
    switch miss {
    case .neither: "neither off"
    case .a: "only \(pair.shortNames.a) off"
    case .b: "only \(pair.shortNames.b) off"
    case .both: "both off"
    }
  }

  /// In the unit of what is to be found.
  func text(_ value: Double) -> String { Numeral.significant(value, digits: 3) }
}
