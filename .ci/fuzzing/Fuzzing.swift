import Glibc

/// A reader of files that others may have made, as libFuzzer feeds it.
struct Reader: Sendable {
  let name: String
  /// Files that are as they should be, from which others are made.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// Reads, and holds what it read to what is said of it.
  let read: @Sendable ([UInt8]) -> Void

  static let all = [spec, run, history, table, weights, picture]

  /// The one that the environment names.
  static let chosen: Reader = {
    let name = getenv("READER").map { String(cString: $0) } ?? ""
    guard let reader = all.first(where: { $0.name == name }) else {
      fatalError("READER is one of " + all.map { $0.name }.joined(separator: ", "))
    }
    return reader
  }()
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Reader.chosen.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// `Fuzzing seeds FOLDER` writes the reader's seeds; everything else is libFuzzer's.
@_cdecl("Fuzzing_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  if let arguments, count == 3, let command = arguments[1], let folder = arguments[2],
    strcmp(command, "seeds") == 0
  {
    return writeSeeds(into: String(cString: folder))
  }
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, testOneInput)
}

private func writeSeeds(into folder: String) -> CInt {
  do {
    for (number, seed) in try Reader.chosen.seeds().enumerated() {
      guard let file = fopen("\(folder)/seed-\(number)", "w") else { return 1 }
      defer { fclose(file) }
      guard fwrite(seed, 1, seed.count, file) == seed.count else { return 1 }
    }
    return 0
  } catch {
    fatalError("\(error)")
  }
}
