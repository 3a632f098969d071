@main
struct NNSweep {
  static func main() {}
}
