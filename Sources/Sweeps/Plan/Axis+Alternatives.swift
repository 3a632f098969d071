import Datasets

extension Axis {
  /// Every alternative in spec order, the last parameter of an entry varying fastest.
  func alternatives(_ tables: Tables) -> [Alternative] {
    entries.flatMap { entry in
      entry.settings.map { alternative(of: entry, $0, tables) }
    }
  }

  private func alternative(
    of entry: Entry, _ settings: Settings, _ tables: Tables
  ) -> Alternative {
    var settings = settings
    var swept = entry.swept(settings)
    var label = entry.label
    if label.isEmpty, let hidden = settings["hidden"] {
      label = hidden.text
      swept.list.removeAll { $0.name == "hidden" }
    }
    var population: Alternative.Population?
    if section == .dataset, entry.isComplete {
      if let generator = Catalog.regressions.first(where: { $0.kind.name == entry.kind.name }) {
        population = Alternative.Population(
          samples: settings.integer("samples"),
          features: generator.make(settings).featureNames.count, answers: .numbers(lowest: nil))
      } else if let generator = Catalog.datasets.first(where: { $0.kind.name == entry.kind.name }) {
        population = Alternative.Population(
          samples: settings.integer("samples"), features: 2,
          answers: .classes(generator.make(settings).classes))
      } else if let table = tables[settings] {
        population = table.population
        settings = settings.resolved(by: table)
      }
    }
    return Alternative(
      section: section, label: label, kind: entry.kind.name, settings: settings, swept: swept,
      place: entry.place, population: population)
  }
}

extension Axis.Entry {
  /// Whether every parameter that does not follow from others could be read.
  fileprivate var isComplete: Bool {
    kind.parameters.allSatisfy { parameter in
      switch parameter.presence {
      case .derived, .neutral: return true
      case .required, .optional: break
      }
      return parameters.contains { $0.name == parameter.name }
    }
  }

  var settings: [Settings] { parameters.settings }

  /// Those of the settings that were given as lists.
  fileprivate func swept(_ settings: Settings) -> Settings {
    guard parameters.contains(where: { $0.isSwept }) else { return Settings() }
    return Settings(
      settings.list.filter { setting in
        parameters.contains { $0.name == setting.name && $0.isSwept }
      })
  }
}

extension [Axis.Variation] {
  /// The product of the parameters' values.
  var settings: [Settings] {
    if allSatisfy({ $0.values.count == 1 }) {
      return [Settings(map { Settings.Setting($0.name, $0.values[0]) })]
    }
    return reduce([Settings()]) { products, parameter in
      products.flatMap { product in
        parameter.values.map { value in
          Settings(product.list + [Settings.Setting(parameter.name, value)])
        }
      }
    }
  }
}

extension Settings {
  /// A CSV file's settings with what follows from the file.
  fileprivate func resolved(by table: Tables.Summary) -> Settings {
    let known = Catalog.table.parameters.compactMap { parameter in
      let value = parameter.name == "features" ? .texts(table.features) : self[parameter.name]
      return value.map { Setting(parameter.name, $0) }
    }
    return Settings(known + [Setting("crc32", .text(table.crc32))])
  }
}
