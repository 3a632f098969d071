/// What a search draws the values of one parameter from.
package enum Source: Hashable, Sendable {
  case span(Span)
  /// One of several choices, and what varies in it.
  case choices([Draft])

  /// A kind of which some parameters are still to be drawn.
  package struct Draft: Hashable, Sendable {
    package struct Blank: Hashable, Sendable {
      let name: String
      let span: Span
    }

    /// Complete, with any number of the spans in their places.
    let choice: Choice
    let blanks: [Blank]
  }
}

extension Source.Draft {
  /// - Parameter share: Where each blank is in its span, by its name.
  func filled(_ share: (String) -> Double) -> Choice {
    let drawn = blanks.map { Settings.Setting($0.name, $0.span.value(at: share($0.name))) }
    return Choice(
      choice.kind,
      Settings(choice.settings.list.map { old in drawn.first { $0.name == old.name } ?? old }))
  }
}

extension Source {
  /// What is chosen for a parameter of this name. Choices that have a parameter in common share its
  /// coordinate.
  func coordinates(_ name: String) -> [String] {
    switch self {
    case .span: return [name]
    case .choices(let drafts):
      var names = drafts.count > 1 ? [name] : []
      for blank in drafts.flatMap({ $0.blanks }) {
        let own = "\(name).\(blank.name)"
        if !names.contains(own) { names.append(own) }
      }
      return names
    }
  }

  /// The value at a point.
  func value(_ name: String, _ share: (String) -> Double) -> ParameterValue {
    switch self {
    case .span(let span): span.value(at: share(name))
    case .choices(let drafts):
      .choice(
        drafts[share(name).index(below: drafts.count)].filled { share("\(name).\($0)") })
    }
  }
}

extension Double {
  /// The part of `[0, 1)` that this is in, of `count` equal ones.
  func index(below count: Int) -> Int {
    Swift.min(Int(self * Double(count)), count - 1)
  }
}
