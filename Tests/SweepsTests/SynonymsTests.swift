import Testing

@testable import Sweeps

struct `Words of other libraries` {
  @Test(arguments: [
    (
      #""training": {"loss": "mse"}"#,
      #"4:22: error: unknown loss "mse""#, #"help: did you mean "mean_squared_error"? "#
    ),
    (
      #""training": {"initializer": "Xavier-Normal"}"#,
      #"4:29: error: unknown initializer "Xavier-Normal""#,
      #"help: did you mean "glorot_normal"? "#
    ),
    (
      #""stop": {"metric": "val_loss", "patience": 3}"#,
      #"4:20: error: unknown metric "val_loss""#, #"help: did you mean "validation_loss"? "#
    ),
    (
      #""training": {"n_epochs": 3}"#,
      #"4:14: error: unknown key "n_epochs" in training"#, #"help: did you mean "epochs"? "#
    ),
  ])
  func `are answered with the specs' own`(_ text: String, _ error: String, _ help: String) {
    let messages = Reading(adding: text).messages
    #expect(messages.first == error)
    #expect(messages.dropFirst().first?.hasPrefix(help) == true, "\(messages)")
  }

  @Test func `mean nothing where there is no such thing`() {
    #expect(Spelling.nearest(to: "mse", in: ["huber", "hinge"]) == nil)
    #expect(Spelling.nearest(to: "linear", in: ["tanh", "identity"]) == "identity")
    #expect(Spelling.nearest(to: "linear", in: ["moons", "linera"]) == "linera")
  }
}
