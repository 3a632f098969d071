extension Sweep {
  /// Where it is written when nobody says otherwise: `outputs/moons`,
  /// `outputs/moons@training.epochs50`.
  public var usualFolder: String { Self.usualFolder(of: name, setting: overrides) }

  public static func usualFolder(of name: String, setting overrides: [Override]) -> String {
    "outputs/\(name)\(overrides.folderSuffix)"
  }

  /// What trains it: `nn-sweep moons.json --set 'training.epochs=50'`.
  public var command: String {
    "nn-sweep \(name).json" + overrides.map { " --set \($0.text.shellQuoted)" }.joined()
  }
}

extension String {
  /// As one word of a shell's line.
  fileprivate var shellQuoted: String { "'\(replacing("'", with: "'\\''"))'" }
}
