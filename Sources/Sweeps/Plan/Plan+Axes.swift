extension Plan {
  /// What varies in the plan: sections with several alternatives, and seeds when there are several.
  public var varyingAxes: [SheetAxis] {
    let sections = Section.allCases.filter { section in
      Set(configurations.map { $0.alternative(section)?.text }).count > 1
    }
    return sections.compactMap { SheetAxis(rawValue: $0.rawValue) }
      + (seeds.count > 1 ? [.seed] : [])
  }
}
