import Datasets
import NeuralNetworks

extension Run {
  /// As in `run.json`: the words of a spec, each with one value.
  public var json: JSONValue {
    var members = [
      JSONValue.Member("dataset", dataset.json),
      JSONValue.Member(
        "network",
        .object(
          [
            JSONValue.Member("hidden", ParameterValue.widths(hidden).json),
            JSONValue.Member("activations", ParameterValue.layers(layers).json),
          ] + features.member)),
      JSONValue.Member("optimizer", rule.json),
      JSONValue.Member("training", .object(training.members)),
      JSONValue.Member("seed", .integer(Int(seed))),
    ]
    if let stop { members.append(JSONValue.Member("stop", stop.json)) }
    return .object(members)
  }

  /// The identity: two runs with equal text are the same run.
  public var identity: String { identity(engineRevision: EngineRevision.current) }

  /// The identity's CRC-32 in 8 hexadecimal digits, the short form shown to people.
  public var id: String { CRC32.text(identity.utf8) }

  func identity(engineRevision: Int) -> String {
    guard case .object(let members) = json else { return "" }
    let revision = JSONValue.Member("engine_revision", .integer(engineRevision))
    return JSONValue.object(members + [revision]).canonicalText
  }

  /// Reads what ``json`` writes; `engine_revision` may stand in it too.
  public init(json: JSONValue) throws(Problem) {
    let source = SourceText(file: "run", bytes: Array(json.canonicalText.utf8))
    let (root, problems) = JSONReader.read(source)
    var diagnosis = Diagnosis(source: source, problems: problems)
    let run = root.flatMap { RunReader.run($0, into: &diagnosis) }
    if let first = diagnosis.problems.first(where: { $0.severity == .error }) { throw first }
    guard let run else { throw Problem(at: nil, "this is not a run") }
    self = run
  }
}

extension [InputFeature] {
  /// Nothing for the points themselves.
  var member: [JSONValue.Member] {
    isEmpty ? [] : [.init("features", .array(map { .string($0.rawValue) }))]
  }
}

extension Settings {
  /// Those of a network; none for the points themselves.
  var inputFeatures: [InputFeature] {
    guard case .texts(let words) = self["features"], words != ["x1", "x2"] else { return [] }
    return words.compactMap { InputFeature(rawValue: $0) }
  }
}

/// Reads a run as strictly as a spec is read.
private enum RunReader {
  private static let keys = [
    "dataset", "network", "optimizer", "training", "seed", "stop", "engine_revision",
  ]

  static func run(_ root: JSONNode, into diagnosis: inout Diagnosis) -> Run? {
    guard case .object(let members) = root.content else {
      diagnosis.wrongType("a run", "an object", root)
      return nil
    }
    let fields = Fields(
      members, at: root.place, of: "the run", known: keys,
      takes: "a run takes: " + keys.joined(separator: ", "), into: &diagnosis)
    for key in ["dataset", "network", "optimizer", "training", "seed"] where fields[key] == nil {
      diagnosis.error(at: root.place, "the run has no \"\(key)\"")
    }
    guard let dataset = fields["dataset"].flatMap({ self.dataset($0, into: &diagnosis) }),
      let network = choice(fields["network"], .network, into: &diagnosis),
      let rule = choice(fields["optimizer"], .optimizer, into: &diagnosis),
      let training = choice(fields["training"], .training, into: &diagnosis),
      let seed = fields["seed"].flatMap({
        ValueReader(name: "seed").integer($0, .seeds, into: &diagnosis)
      })
    else { return nil }
    let stop = fields["stop"].flatMap { StopReader(task: nil).stop($0, into: &diagnosis) }

    guard case .widths(let hidden) = network.settings["hidden"],
      case .layers(let layers) = network.settings["activations"], layers.count == hidden.count,
      ["batch_size", "loss", "initializer"].allSatisfy({ training.settings[$0] != nil })
    else {
      diagnosis.error(at: root.place, "the run is incomplete")
      return nil
    }
    let run = Run(
      dataset: dataset, features: network.settings.inputFeatures, hidden: hidden, layers: layers,
      rule: rule,
      training: training.settings, stop: stop, seed: UInt32(seed))
    guard run.loss.isRegression == dataset.isRegression else {
      diagnosis.error(at: root.place, "the loss is of classes, and the data set has none")
      return nil
    }
    return run
  }

  private static func choice(
    _ node: JSONNode?, _ section: Section, into diagnosis: inout Diagnosis
  ) -> Choice? {
    node.flatMap { ChoiceReader(section: section).choice($0, into: &diagnosis) }
  }

  /// A data set; the checksum of a CSV file is no parameter of specs.
  private static func dataset(_ node: JSONNode, into diagnosis: inout Diagnosis) -> Choice? {
    guard case .object(let members) = node.content,
      let sum = members.first(where: { $0.key == "crc32" })
    else { return choice(node, .dataset, into: &diagnosis) }
    let rest = JSONNode(
      content: .object(members.filter { $0.key != "crc32" }), place: node.place)
    guard var settings = choice(rest, .dataset, into: &diagnosis)?.settings,
      let text = ValueReader(name: "crc32").text(sum.value, into: &diagnosis)
    else { return nil }
    settings.list.append(Settings.Setting("crc32", .text(text)))
    return Choice(Catalog.table.name, settings)
  }
}
