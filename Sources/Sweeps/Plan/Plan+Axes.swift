extension Plan {
  /// What varies in the plan: sections with several alternatives, and seeds when there are several.
  public var varyingAxes: [SheetAxis] {
    SheetAxis.allCases.filter { axis in
      guard let section = Section(rawValue: axis.rawValue) else {
        return configurations.contains { $0.seeds.count > 1 }
      }
      let stops = Set(configurations.map { section == .training ? $0.terms.stop : nil })
      return stops.count > 1
        || Set(configurations.map { $0.alternative(section)?.text }).count > 1
    }
  }
}
