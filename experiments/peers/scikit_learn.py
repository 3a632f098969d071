"""scikit-learn's MLPClassifier, an epoch at a time."""

import task  # first, since it chooses the processor

import warnings

import sklearn
from sklearn.neural_network import MLPClassifier

options = task.arguments()
x, y = task.data()
epochs = 20
model = MLPClassifier(
    hidden_layer_sizes=options.widths[1:-1],
    activation="tanh",
    solver="adam",
    alpha=0,
    batch_size=options.batch,
    learning_rate_init=task.LEARNING_RATE,
    max_iter=epochs,
    n_iter_no_change=epochs + 1,
)
# fit() trains all epochs at once, without the checks that partial_fit() makes each time.
warnings.simplefilter("ignore")
task.report(f"scikit-learn {sklearn.__version__}", lambda: model.fit(x, y), 1, runs=epochs)
