import Plotting
import Testing

struct `The marks of classes` {
  @Test func `differ in shape or colour up to 64 classes`() {
    let marks = (0..<64).map { [Symbol(class: $0).rawValue, $0 % Palette.series.count] }
    #expect(Set(marks).count == 64)
    #expect((0..<8).map { Symbol(class: $0) } == Symbol.allCases)
  }
}
