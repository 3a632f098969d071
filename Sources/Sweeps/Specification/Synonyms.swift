/// Words of other libraries and the specs' own for them.
enum Synonyms {
  /// The first of `words` that is meant by one of them, letter case and hyphens aside.
  static func meaning(of word: String, in words: [String]) -> String? {
    let plain = String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    return words.first { own[$0]?.contains(plain) == true }
  }

  private static let own: [String: Set<String>] = [
    "mean_squared_error": ["mse", "mse_loss", "squared_error", "l2_loss"],
    "mean_absolute_error": ["mae", "l1_loss", "absolute_error"],
    "binary_cross_entropy": ["bce", "bce_with_logits", "bcewithlogits", "log_loss"],
    "cross_entropy": ["ce", "nll", "categorical_crossentropy", "sparse_categorical_crossentropy"],
    "huber": ["smooth_l1", "smooth_l1_loss"],
    "glorot_uniform": ["xavier", "xavier_uniform", "glorot"],
    "glorot_normal": ["xavier_normal"],
    "he_uniform": ["kaiming", "kaiming_uniform", "he"],
    "he_normal": ["kaiming_normal"],
    "silu": ["swish"], "sigmoid": ["logistic"], "identity": ["linear"],
    "sgd": ["gradient_descent"],
    "learning_rate": ["lr", "eta"], "epsilon": ["eps"],
    "epochs": ["n_epochs", "num_epochs", "max_iter"],
    "hidden": ["hidden_layer_sizes", "hidden_layers"],
    "samples": ["n_samples", "n_points"], "seed": ["random_state"],
    "validation_fraction": ["test_size", "validation_split"],
    "weights": ["class_weights"], "schedule": ["scheduler", "lr_scheduler"],
    "moons": ["make_moons"], "circles": ["make_circles"], "blobs": ["make_blobs"],
    "cosine": ["cosine_annealing", "cosineannealinglr"], "plateau": ["reduce_lr_on_plateau"],
    "validation_loss": ["val_loss"],
    "validation_accuracy": ["val_accuracy", "val_acc", "accuracy"],
    "validation_r2": ["val_r2", "r2"], "validation_rmse": ["val_rmse", "rmse"],
    "latin-hypercube": ["lhs"],
  ]
}
