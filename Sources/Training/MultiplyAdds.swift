import func Kernels.multiplyAdds
import func KernelsAVX2.multiplyAdds
import func KernelsAVX512.multiplyAdds

extension Engine {
  /// Does multiply-adds as fast as the processor can, and tells how many there were.
  package func multiplyAdds(steps: Int) -> Int {
    switch self {
    case .textbook, .baseline: Kernels.multiplyAdds(steps: steps)
    case .avx2: KernelsAVX2.multiplyAdds(steps: steps)
    case .avx512: KernelsAVX512.multiplyAdds(steps: steps)
    }
  }
}
