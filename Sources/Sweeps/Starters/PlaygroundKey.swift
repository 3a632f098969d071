import Datasets

/// The keys of a TensorFlow Playground address.
enum PlaygroundKey {
  static let all =
    words.keys.sorted() + numbers.keys.sorted() + inputs.map { $0.key } + [
      "networkShape", "seed", "showTestData", "discretize", "cosX", "cosY", "collectStats",
      "tutorial", "initZero", "hideText",
    ]

  /// The page's words and a spec's.
  static let words: [String: [String: String]] = [
    "activation": ["relu": "relu", "tanh": "tanh", "sigmoid": "sigmoid", "linear": "identity"],
    "regularization": ["none": "none", "L1": "l1", "L2": "l2"],
    "problem": ["classification": "classification", "regression": "regression"],
    "dataset": [
      "circle": "playground_circle", "xor": "playground_xor", "gauss": "playground_gauss",
      "spiral": "playground_spiral",
    ],
    "regDataset": ["reg-plane": "plane", "reg-gauss": "multi_gauss"],
  ]

  /// What the page begins with.
  static let usual = ["activation": "tanh", "dataset": "circle", "regDataset": "reg-plane"]

  static let numbers: [String: Bounds] = [
    "batchSize": .within(1...1_000_000), "learningRate": .above(0),
    "regularizationRate": .atLeast(0), "noise": .within(0...50), "percTrainData": .within(1...99),
  ]

  struct Input: Sendable {
    let key: String
    let feature: InputFeature
    let isUsual: Bool
  }

  /// In the page's order.
  static let inputs = [
    Input(key: "x", feature: .x1, isUsual: true), Input(key: "y", feature: .x2, isUsual: true),
    Input(key: "xSquared", feature: .x1Squared, isUsual: false),
    Input(key: "ySquared", feature: .x2Squared, isUsual: false),
    Input(key: "xTimesY", feature: .product, isUsual: false),
    Input(key: "sinX", feature: .sineX1, isUsual: false),
    Input(key: "sinY", feature: .sineX2, isUsual: false),
  ]
}
