/// What one parameter may be, by a value of a spec or by a list of them.
struct Alternatives {
  var values: [ParameterValue] = []
  /// What a search draws from in the place of the values.
  var source: Source?
  var areSwept = false
}

extension [Alternatives] {
  /// Of choices, with what varies within them; nil where the values are all that there is.
  var source: Source? {
    guard contains(where: { $0.source != nil }) else { return nil }
    var seen: Set<Source.Draft> = []
    return .choices(flatMap { $0.drafts }.filter { seen.insert($0).inserted })
  }
}

extension Alternatives {
  fileprivate var drafts: [Source.Draft] {
    if case .choices(let drafts) = source { return drafts }
    return values.compactMap { value in
      if case .choice(let choice) = value { Source.Draft(choice: choice, blanks: []) } else { nil }
    }
  }
}

extension [Axis.Variation] {
  /// The choices of a kind with these parameters, a blank for each that has a span; nil where none has.
  func source(of kind: Kind) -> Source? {
    var blanks: [Source.Draft.Blank] = []
    let fixed = map { parameter in
      guard case .span(let span) = parameter.source else { return parameter }
      blanks.append(Source.Draft.Blank(name: parameter.name, span: span))
      return Axis.Variation(
        name: parameter.name, values: Array<ParameterValue>(parameter.values.prefix(1)),
        isSwept: true, place: parameter.place)
    }
    guard !blanks.isEmpty else { return nil }
    return .choices(
      fixed.settings.map { Source.Draft(choice: Choice(kind.name, $0), blanks: blanks) })
  }
}
