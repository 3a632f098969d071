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
    let strangers = strangersByIdentity()
    return Survey(
      entries: entries.map { entry in
        guard entry.standing == .new else { return entry }
        return strangers[entry.item.run.id].flatMap { renamed(entry.item, $0) }
          ?? absent(entry.item, unended)
      })
  }

  /// Runs that are not of the plan, by the short identity that they give themselves.
  private func strangersByIdentity() -> [String: Stranger] {
    var found: [String: Stranger] = [:]
    for stranger in strangers() {
      do throws(StoredError) {
        let description = try JSONValue(stored: "\(folder)/\(stranger.path)/run.json")
        if let id = description["id"]?.string { found[id] = stranger }
      } catch {
        continue
      }
    }
    return found
  }

  /// A run that is done under another name; nil when its folder cannot be read as this run.
  private func renamed(_ item: Plan.Item, _ stranger: Stranger) -> Survey.Entry? {
    do throws(StoredError) {
      let result = try RunFolder.read(
        item, at: "\(folder)/\(stranger.path)", data: data(of: item.run))
      let isDone = Standing(result).isDone
      return isDone ? Survey.Entry(item: item, standing: .renamed(stranger), result: result) : nil
    } catch {
      return nil
    }
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

extension Sweep {
  /// Gives what was found under another name its own. Pictures go, since they show the name.
  public func rename(_ survey: Survey) throws(FileError) {
    for entry in survey.entries {
      guard case .renamed(let stranger) = entry.standing, let result = entry.result else {
        continue
      }
      try RunFolder.write(result, in: folder)
      try remove(stranger)
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
