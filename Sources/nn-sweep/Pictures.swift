import CairoRendering
import Datasets
import Figures
import NeuralNetworks
import Plotting
import Sweeps

/// Draws the pictures of a sweep's runs into its folder.
struct Pictures: Sendable {
  let sweep: Sweep

  init(of sweep: Sweep) {
    self.sweep = sweep
  }

  func drawBoundary(of result: RunResult) throws {
  }

  /// The loss and accuracy of all runs, on scales that they share.
  ///
  /// - Returns: The limits of these scales.
  func drawCurves(of results: [RunResult], jobs: Int) async throws -> JSONValue {
    .null
  }
}
