/// What varies in a sweep, the same for all its configurations.
final class SweptFields: Sendable {
  /// What varies: sections with several entries, then their parameters given as lists.
  let fields: [Field]
  /// The sections whose alternatives are called by their labels.
  let namedSections: Set<Section>
  /// The sections that are part of configurations' names.
  let varyingSections: [Section]
  /// The members of `stop` that vary.
  let stopMembers: [String]

  init(_ specification: Specification) {
    var fields: [Field] = []
    var named: Set<Section> = []
    let axes = Section.allCases.map { specification.axis($0) }
    for axis in axes {
      let section = axis.section
      if axis.isOfSeveralLabels {
        named.insert(section)
        if let field = Field(section.rawValue) { fields.append(field) }
      } else if axis.entries.first?.label.isEmpty == true, section == .network {
        named.insert(section)
      }
      let swept = axis.sweptNames
      for parameter in section.kinds.flatMap({ $0.parameters }) where swept.contains(parameter.name)
      {
        if let field = Field("\(section.rawValue).\(parameter.name)"), !fields.contains(field) {
          fields.append(field)
        }
      }
    }
    self.fields = fields
    namedSections = named
    let varying = axes.filter { $0.count > 1 }.map { $0.section }
    varyingSections = varying.isEmpty ? Section.allCases : varying
    stopMembers = specification.blocks.varyingStopMembers
  }

  /// The name of a configuration: `moons-noise0.1_tanh_adam`, `tanh_patience20`.
  func name(of configuration: Configuration) -> String {
    let texts = varyingSections.compactMap { configuration.alternative($0)?.text }
    let stops = configuration.stopSettings.map { $0.text }.joined(separator: "-")
    return (texts + [stops]).filter { !$0.isEmpty }.joined(separator: "_").cut
  }
}

extension Axis {
  /// Whether labels tell its entries apart; networks without a label are called by their widths.
  fileprivate var isOfSeveralLabels: Bool {
    guard entries.count > 1, section != .training else { return false }
    return Set(entries.map { $0.label }).count > 1 || entries[0].label.isEmpty
  }

  /// The parameters that any entry gives as a list.
  fileprivate var sweptNames: Set<String> {
    var names: Set<String> = []
    for entry in entries {
      for parameter in entry.parameters where parameter.isSwept { names.insert(parameter.name) }
    }
    return names
  }
}

extension String {
  /// Longest name, in bytes.
  private static let nameLimit = 100

  /// Names above 100 bytes lose their tail and get "~" and the CRC-32 of the whole.
  fileprivate var cut: String {
    utf8.count <= Self.nameLimit ? self : marked
  }

  /// At most 100 bytes of it, "~" and its CRC-32 included.
  fileprivate var marked: String {
    String(decoding: utf8.prefix(Self.nameLimit - 9), as: UTF8.self) + "~" + CRC32.text(utf8)
  }
}
