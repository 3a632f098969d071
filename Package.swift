// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One folder of kernels is compiled for several instruction sets.
func kernels(_ instructions: String? = nil, define lanes: String? = nil) -> [SwiftSetting] {
  let flags = ["-Ounchecked", "-enforce-exclusivity=unchecked"]
  return strict + (lanes.map { [.define($0)] } ?? [])
    + [.unsafeFlags(flags + (instructions.map { ["-Xcc", "-march=\($0)"] } ?? []))]
}

#if arch(x86_64)
  let avx2: [SwiftSetting] = kernels("x86-64-v3", define: "LANES_8")
  let avx512: [SwiftSetting] = kernels("x86-64-v4", define: "LANES_16")
#else
  let avx2 = kernels()
  let avx512 = kernels()
#endif

let package = Package(
  name: "nn-sweep",
  products: [.executable(name: "nn-sweep", targets: ["nn-sweep"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The networks: the textbook, its data, and the training of one run.
    .target(name: "NeuralNetworks", swiftSettings: strict),
    .target(name: "Datasets", dependencies: ["NeuralNetworks"], swiftSettings: strict),
    .target(
      name: "Training",
      dependencies: [
        "NeuralNetworks", "Datasets", "Kernels", "KernelsAVX2", "KernelsAVX512", "CVector",
      ],
      swiftSettings: strict),
    .target(name: "Kernels", dependencies: ["CVector"], swiftSettings: kernels()),
    .target(name: "KernelsAVX2", dependencies: ["CVector"], swiftSettings: avx2),
    .target(name: "KernelsAVX512", dependencies: ["CVector"], swiftSettings: avx512),
    .target(name: "CVector"),

    // The sweep: specs, plans, results.
    .target(
      name: "Sweeps", dependencies: ["NeuralNetworks", "Datasets", "Training"],
      swiftSettings: strict),

    // The pictures: values first, then paint.
    .target(name: "Plotting", swiftSettings: strict),
    .target(
      name: "Figures",
      dependencies: ["NeuralNetworks", "Datasets", "Training", "Sweeps", "Plotting"],
      swiftSettings: strict),
    .target(
      name: "CairoRendering",
      dependencies: ["Plotting", "CCairo", "CDeflate", "CFontconfig", "CTypeface"],
      swiftSettings: strict),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
    .target(
      name: "CTypeface",
      exclude: ["SweepSans-Regular.ttf", "SweepSans-Bold.ttf", "OFL.txt", "make-typeface.py"]),

    .executableTarget(
      name: "nn-sweep-benchmark",
      dependencies: [
        "NeuralNetworks", "Datasets", "Training", "Sweeps", "Figures", "CairoRendering",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "nn-sweep",
      dependencies: [
        "NeuralNetworks", "Datasets", "Training", "Sweeps", "Plotting", "Figures",
        "CairoRendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Damaged files for the tests of what reads them.
    .target(name: "Mutants", path: "Tests/Mutants", swiftSettings: strict),
    .testTarget(
      name: "NeuralNetworksTests", dependencies: ["NeuralNetworks"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "Datasets", "NeuralNetworks"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "NeuralNetworks", "Mutants"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "SweepsTests",
      dependencies: ["Sweeps", "Training", "Datasets", "NeuralNetworks", "Mutants"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting"], swiftSettings: strict),
    .testTarget(
      name: "CairoRenderingTests",
      dependencies: [
        "CairoRendering", "Plotting", "CCairo", "CDeflate", "CTypeface", "Mutants",
      ], swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: [
        "Figures", "Plotting", "CairoRendering", "Datasets", "Sweeps", "NeuralNetworks",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["nn-sweep", "Sweeps", "CairoRendering"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)

// The readers of files for libFuzzer, which .ci/fuzz builds.
if Context.environment["FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["Sweeps", "Datasets", "NeuralNetworks", "Plotting", "CairoRendering"],
      path: ".ci/fuzzing",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
