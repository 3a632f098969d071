import Glibc

/// The machine that runs.
public enum Host {
  public static var name: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The processors that this process may use, by its affinity.
  public static var cores: Int {
    let allowed = allowedProcessors
    return allowed > 0 ? allowed : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The bits of `Cpus_allowed` that are set; 0 where there is no such line.
  private static var allowedProcessors: Int {
    do throws(FileError) {
      let status = String(decoding: try Files.read("/proc/self/status"), as: UTF8.self)
      let line = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
      let mask = line?.split(separator: "\t").last ?? ""
      return mask.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
    } catch {
      return 0
    }
  }
}
