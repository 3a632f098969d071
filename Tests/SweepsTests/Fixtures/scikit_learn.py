"""What scikit-learn's MLPClassifier makes of experiments/scikit-learn.json: its data, split, first weights and order.

scikit-learn 1.9.1, NumPy 2.4.6, float64. A loss is the mean over an epoch while it trains; scikit-learn's holds
the penalty too, and so is recorded without one only. Of the end are the log loss and accuracy on the points kept
for validation.
"""

import json
import pathlib
import warnings

from sklearn.datasets import make_moons
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore")
EPOCHS, BATCH = 60, 25

x, y = make_moons(200, noise=0.2, random_state=1)
x, x_test, y, y_test = train_test_split(x, y, test_size=0.25, random_state=1)


class Recorded(MLPClassifier):
    def _initialize(self, y, layer_units, dtype):
        super()._initialize(y, layer_units, dtype)
        self.start = [
            {"weight": w.T.tolist(), "bias": b.tolist()}
            for w, b in zip(self.coefs_, self.intercepts_)]


def training(solver, alpha):
    rates = {"sgd": 0.1, "adam": 0.01}
    net = Recorded(
        (8, 4), activation="tanh", solver=solver, alpha=alpha, batch_size=BATCH,
        learning_rate_init=rates[solver], max_iter=EPOCHS, shuffle=False, random_state=3, tol=0,
        n_iter_no_change=EPOCHS)
    net.fit(x, y)
    return net.start, {
        # What it adds to the loss is alpha / 2 of the weights' squares divided by the batch.
        "solver": solver, "l2": alpha / BATCH, "losses": net.loss_curve_ if alpha == 0 else [],
        "validation_loss": log_loss(y_test, net.predict_proba(x_test)),
        "validation_accuracy": net.score(x_test, y_test)}


starts, trainings = zip(*(training(s, a) for s in ("sgd", "adam") for a in (0, 0.25)))
assert all(start == starts[0] for start in starts)
file = pathlib.Path(__file__).with_suffix(".json")
file.write_text(json.dumps({"start": starts[0], "trainings": trainings}, indent=1) + "\n")
