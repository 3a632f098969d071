import Datasets
import NeuralNetworks
import Plotting

/// One quantity of a run over its epochs.
struct Curve: Sendable {
  struct Sample: Hashable, Sendable {
    /// Where it stands on the axis of epochs.
    let epoch: Double
    let value: Double
  }

  let name: String
  let samples: [Sample]

  /// Of the training set: epoch e describes the weights of mid-epoch and stands at e − ½.
  static func train(_ run: RunView, _ value: (Metrics) -> Double) -> Curve {
    Curve(
      name: "train",
      samples: run.measuredEpochs.map {
        Sample(epoch: max(0, Double($0.number) - 0.5), value: value($0.train))
      })
  }

  /// Of the validation set, measured after the epoch.
  static func validation(_ run: RunView, _ value: (Metrics) -> Double) -> Curve {
    Curve(
      name: "validation",
      samples: run.measuredEpochs.map {
        Sample(epoch: Double($0.number), value: value($0.validation))
      })
  }

  var lastFinite: Sample? { samples.last { $0.value.isFinite } }
}

/// A curve on the page.
struct PlacedCurve {
  /// Runs of neighbouring points; a value that is not a number parts them.
  let pieces: [[Point]]
  /// The largest value above the axis, the first of equals.
  let above: (point: Point, value: Double)?
  /// The smallest value below the axis, the first of equals.
  let below: (point: Point, value: Double)?

  init(_ curve: Curve, x: Scale, y: Scale) {
    let (top, bottom) = (min(y.start, y.end), max(y.start, y.end))
    /// Far enough outside to keep the slope of a line that leaves the plot.
    let reach = 4000.0
    func place(_ sample: Curve.Sample) -> Point {
      let across = x.place(sample.epoch)
      if sample.value.isInfinite { return Point(across, sample.value > 0 ? top : bottom) }
      return Point(across, min(max(y.place(sample.value), top - reach), bottom + reach))
    }
    pieces = curve.samples.split { $0.value.isNaN }.map { $0.map(place) }
    let high = curve.samples.filter { $0.value > y.domain.high }
    let low = curve.samples.filter { $0.value < y.domain.low }
    above = high.min { $0.value > $1.value }.map { (Point(x.place($0.epoch), top), $0.value) }
    below = low.min { $0.value < $1.value }.map { (Point(x.place($0.epoch), bottom), $0.value) }
  }

  var points: [Point] { pieces.flatMap { $0 } }
}

extension RunView {
  /// The epochs with numbers: of a run that diverged, those before it did.
  var measuredEpochs: [History.Epoch] {
    guard case .diverged(let end) = outcome else { return history.epochs }
    let isJudged = data.validation.count > 0
    return history.epochs.filter {
      $0.number < end && $0.train.loss.isFinite && (!isJudged || $0.validation.loss.isFinite)
    }
  }
}
