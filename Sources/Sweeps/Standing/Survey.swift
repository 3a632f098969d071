/// How every run of a plan stands in a sweep's folder, and what came of those that are done.
public struct Survey: Sendable {
  public struct Entry: Sendable {
    public let item: Plan.Item
    public let standing: Standing
    /// Of a run that is done or that failed.
    public let result: RunResult?
  }

  /// In the plan's order.
  public let entries: [Entry]

  /// Everything that has a result.
  public var results: [RunResult] { entries.compactMap { $0.result } }
}

extension Sweep {
  /// Looks at the folders of all runs, checksums included, `jobs` at a time.
  public func survey(jobs: Int) async -> Survey {
    guard Files.isFolder("\(folder)/runs") else {
      let unended = Journal.unended(in: folder)
      return Survey(entries: items.map { absent($0, unended) })
    }
    let queue = Queue(count: items.count)
    let found = await withTaskGroup(of: [Survey.Entry].self) { group in
      for _ in 0..<max(1, min(jobs, items.count)) {
        group.addTask {
          var entries: [Survey.Entry] = []
          while let index = queue.next() { entries.append(entry(items[index])) }
          return entries
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let entries = found.sorted { $0.item.index < $1.item.index }
    guard entries.contains(where: { $0.standing == .new }) else { return Survey(entries: entries) }
    let unended = Journal.unended(in: folder)
    return Survey(entries: entries.map { $0.standing == .new ? absent($0.item, unended) : $0 })
  }

  private func absent(_ item: Plan.Item, _ unended: Set<String>) -> Survey.Entry {
    let wasStarted = unended.contains(RunFolder.path(of: item))
    return Survey.Entry(item: item, standing: wasStarted ? .interrupted : .new, result: nil)
  }

  private func entry(_ item: Plan.Item) -> Survey.Entry {
    guard Files.isFolder("\(folder)/\(RunFolder.path(of: item))") else {
      return Survey.Entry(item: item, standing: .new, result: nil)
    }
    do throws(StoredError) {
      let result = try RunFolder.read(item, in: folder, data: data(of: item.run))
      return Survey.Entry(item: item, standing: Standing(result), result: result)
    } catch {
      return Survey.Entry(item: item, standing: Standing(error), result: nil)
    }
  }
}

extension Standing {
  fileprivate init(_ result: RunResult) {
    self =
      switch result.status {
      case .finished, .stopped: .finished
      case .diverged: .diverged
      case .failed: .failed
      }
  }
}
