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
    var swept = Settings(
      settings.list.filter { setting in
        entry.parameters.contains { $0.name == setting.name && $0.isSwept }
      })
    var label = entry.label
    if label.isEmpty, let hidden = settings["hidden"] {
      label = hidden.text
      swept.list.removeAll { $0.name == "hidden" }
    }
    var classes: Int?
    if section == .dataset {
      if let generator = Catalog.datasets.first(where: { $0.kind.name == entry.kind.name }) {
        classes = generator.make(settings)
      } else if let table = tables[settings] {
        classes = table.classes
        settings = settings.resolved(by: table)
      }
    }
    return Alternative(
      section: section, label: label, kind: entry.kind.name, settings: settings, swept: swept,
      place: entry.place, classes: classes)
  }
}

extension Axis.Entry {
  /// The product of the parameters' values.
  fileprivate var settings: [Settings] {
    parameters.reduce([Settings()]) { products, parameter in
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
    let derived = [
      Setting("crc32", .text(table.crc32)), Setting("features", .texts(table.features)),
      Setting("label", .text(table.label)),
    ]
    return Settings(list.filter { !["features", "label"].contains($0.name) } + derived)
  }
}
