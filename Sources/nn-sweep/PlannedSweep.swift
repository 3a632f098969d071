import Sweeps

/// All runs of a spec with the folder that they are in: by the spec's path, or by the folder, which
/// holds the spec that it was trained from.
struct PlannedSweep {
  let plan: Plan
  let sweep: Sweep

  init(_ place: String) throws {
    if place.hasSuffix(".json") || place == "-" {
      let file = try SpecFile(reading: place)
      plan = try file.plan(maximumRuns: .max)
      let plan = plan
      sweep = try refusing {
        try Sweep(
          plan.name, Array(plan), folder: Sweep.usualFolder(of: plan.name, setting: []),
          files: file.files)
      }
    } else {
      let stored = try FinishedSweep.stored(place.withoutSlashes)
      plan = stored.plan
      sweep = try refusing { try stored.whole() }
    }
  }
}
