import Datasets
import NeuralNetworks
import Training

/// What is to be known of a trained network besides how good it is; changes no number.
public struct RunDiagnosis: Hashable, Sendable {
  public struct HiddenLayer: Hashable, Sendable {
    /// The kind of its activation.
    public let activation: String
    /// On the training set.
    public let activity: LayerActivity

    public init(activation: String, activity: LayerActivity) {
      self.activation = activation
      self.activity = activity
    }
  }

  /// Of the weights that are saved.
  public let hiddenLayers: [HiddenLayer]
  /// On the validation set, of the weights that are saved; nil where there is none, and of
  /// regression.
  public let calibrationError: Double?
  /// Only of a run that diverged.
  public let firstNotFinite: FirstNotFinite?

  public init(
    hiddenLayers: [HiddenLayer], calibrationError: Double?, firstNotFinite: FirstNotFinite?
  ) {
    self.hiddenLayers = hiddenLayers
    self.calibrationError = calibrationError
    self.firstNotFinite = firstNotFinite
  }

  /// Looks at what a run on `data` came to.
  public init(_ trained: Trained, of run: Run, on data: Dataset, engine: Engine) {
    let network = trained.network
    hiddenLayers = zip(run.layers, engine.activity(network, on: data.train)).map {
      HiddenLayer(activation: $0.kind, activity: $1)
    }
    if run.dataset.isRegression {
      calibrationError = nil
    } else {
      let logits = engine.logits(network, data.validation.matrix)
      calibrationError = Loss.calibrationError(logits: logits, labels: data.validation.labels)
    }
    firstNotFinite = FirstNotFinite(trained, of: run, on: data)
  }
}
