/// Specs to begin with: small, whole, and with words about everything in them.
public enum Starter: String, Sendable, CaseIterable {
  case sweep, search, blocks, regression

  /// One line for people.
  public var summary: String {
    switch self {
    case .sweep: "every combination of networks, activations and optimizers"
    case .search: "learning rates and widths drawn at random"
    case .blocks: "several sweeps in one, each with learning rates of its own"
    case .regression: "numbers to find instead of classes"
    }
  }

  public var text: String {
    switch self {
    case .sweep: Self.sweepText
    case .search: Self.searchText
    case .blocks: Self.blocksText
    case .regression: Self.regressionText
    }
  }

  /// A spec for a CSV file.
  ///
  /// - Parameters:
  ///   - path: As the spec will name it.
  ///   - columns: What tells the columns apart, if the file is there.
  public static func table(_ path: String, _ columns: TableColumns? = nil) -> String {
    tableText.replacingFirst("PATH", with: JSONValue.string(path).compactText)
      .replacingFirst("COLUMNS", with: columns?.specText ?? "")
  }

  private static let sweepText = #"""
    {
      "// start": "Save this as first.json, then: nn-sweep first.json. It trains every combination; again, it trains what is missing or changed.",
      "// comments": "Keys that begin with // are comments. nn-sweep check first.json tells every mistake with its place.",
      "format": 1,
      "name": "first",
      "description": "What shapes the boundary between two moons: the network, its activation, or how it is trained.",

      "// datasets": "What is learnt. A parameter given as a list is an axis: here, two amounts of noise.",
      "datasets": [ { "kind": "moons", "samples": 500, "noise": [0.1, 0.25] } ],

      "// networks": "The widths of the hidden layers. [] would be logistic regression.",
      "networks": [ { "label": "small", "hidden": [8] }, { "label": "deep", "hidden": [16, 16] } ],

      "// activations": "A name, or an object with a kind and its parameters. So it is with data sets and optimizers.",
      "activations": [ "tanh", { "kind": "leaky_relu", "slope": 0.1 } ],

      "// optimizers": "A range is an axis too: 0.01, 0.1 and 1 for sgd. What is not given is as PyTorch has it.",
      "optimizers": [
        { "kind": "sgd", "learning_rate": { "min": 0.01, "max": 1, "steps": 3, "scale": "log" }, "momentum": 0.9 },
        { "kind": "adam", "learning_rate": 0.01 }
      ],

      "// training": "What applies to every run.",
      "training": { "epochs": 100, "batch_size": 32 },

      "// seeds": "Each configuration is trained once for each seed, which drives its weights and the order of its batches.",
      "seeds": { "first": 0, "count": 3 },

      "// exclude": "Drops what matches all fields of one: here, deep networks at the highest rate.",
      "exclude": [ { "network": "deep", "optimizer.learning_rate": 1 } ],

      "// rank": "The order of the table. A run at 95% or better has solved its task.",
      "rank": { "metric": "validation_accuracy", "solved": 0.95 }
    }

    """#

  private static let searchText = #"""
    {
      "// start": "Save this as search.json, then: nn-sweep search.json",
      "format": 1,
      "name": "search",
      "description": "Learning rate, momentum and width, drawn at random.",
      "datasets": [ { "kind": "circles", "samples": 400, "noise": 0.15 } ],

      "// networks": "A list of lists: a draw takes one of them.",
      "networks": [ { "hidden": [[4], [8], [16], [8, 8]] } ],
      "activations": ["tanh", "relu"],

      "// optimizers": "Ranges without steps: a draw takes any number of them, on a log scale by its logarithm.",
      "optimizers": [
        {
          "kind": "sgd",
          "learning_rate": { "min": 0.001, "max": 1, "scale": "log" },
          "momentum": { "min": 0, "max": 0.95 }
        }
      ],
      "training": { "epochs": 100, "batch_size": 32 },

      "// search": "So many configurations of all that varies. Add samples later: those that are there stay. latin-hypercube and sobol spread them more evenly.",
      "search": { "method": "random", "samples": 24, "seed": 0 },

      "// stop": "Ends a run that has found nothing better for so many epochs.",
      "stop": { "metric": "validation_loss", "patience": 30 },
      "seeds": { "count": 3 }
    }

    """#

  private static let blocksText = #"""
    {
      "// start": "Save this as blocks.json, then: nn-sweep blocks.json",
      "format": 1,
      "name": "blocks",
      "description": "Optimizers compared at learning rates that suit each.",
      "datasets": [ { "kind": "spirals", "samples": 400, "noise": 0.05, "turns": 1 } ],
      "networks": [ { "hidden": [16, 16] } ],
      "activations": ["tanh"],

      "// zip": "Parameters that move together: 10 samples a step for 50 epochs, or 40 for 200, which is as many steps.",
      "zip": { "budget": { "training.batch_size": [10, 40], "training.epochs": [50, 200] } },

      "// blocks": "Each has all sections from above but those that it gives itself. The sweep is their union.",
      "blocks": [
        { "optimizers": [ { "kind": "sgd", "learning_rate": [0.1, 0.3], "momentum": 0.9 } ] },
        { "optimizers": [ { "kind": "adam", "learning_rate": [0.003, 0.01] } ] },
        {
          "// why": "a block without the zip: the longest training there is, ended when it gets no better. seeds and exclude may be a block's own too.",
          "optimizers": [ { "kind": "adam", "learning_rate": 0.003 } ],
          "zip": {},
          "training": { "batch_size": 10, "epochs": 400 },
          "stop": { "patience": 100 },
          "seeds": { "count": 2 }
        }
      ],
      "seeds": { "count": 3 }
    }

    """#

  private static let regressionText = #"""
    {
      "// start": "Save this as regression.json, then: nn-sweep regression.json",
      "format": 1,
      "name": "regression",
      "description": "A wave through noise: losses that take outliers differently.",

      "// datasets": "Numbers to find for each point, instead of its class.",
      "datasets": [ { "kind": "sine", "samples": 300, "noise": 0.2 } ],
      "networks": [ { "hidden": [[8], [32]] } ],
      "activations": ["tanh", "relu"],
      "optimizers": [ { "kind": "adam", "learning_rate": 0.01 } ],

      "// training": "Accuracy gives way to r2, 1 at best, and rmse, in the unit of what is to be found.",
      "training": { "epochs": 200, "batch_size": 32, "loss": ["mean_squared_error", "mean_absolute_error"] },
      "rank": { "metric": "validation_r2" },
      "seeds": { "count": 3 }
    }

    """#

  private static let tableText = #"""
    {
      "// start": "Save this beside the table's folder, then: nn-sweep table.json",
      "format": 1,
      "name": "table",
      "description": "Your own data.",

      "// datasets": "A CSV file with a header, its path relative to this spec. \"label\" names the column of classes, the last one if not given, or \"target\" one of numbers to find; \"features\" names columns of numbers to learn from, all others if not given.",
      "datasets": [ { "kind": "csv", "path": PATHCOLUMNS, "validation_fraction": 0.25 } ],

      "// networks": "The widths of the hidden layers; a list of lists is an axis.",
      "networks": [ { "hidden": [[8], [16, 16]] } ],
      "activations": ["tanh", "relu"],
      "optimizers": [ { "kind": "adam", "learning_rate": [0.003, 0.03] } ],
      "training": { "epochs": 150, "batch_size": 16 },
      "seeds": { "count": 3 }
    }

    """#
}

extension String {
  fileprivate func replacingFirst(_ word: String, with text: String) -> String {
    let parts = split(separator: word, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: text)
  }
}
