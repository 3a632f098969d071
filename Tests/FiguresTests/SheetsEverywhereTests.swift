import CairoRendering
import Foundation
import NeuralNetworks
import Plotting
import Testing

@testable import Figures

@Suite struct `Every picture of a sweep` {
  @Test(arguments: SheetsSituation.all)
  func `has text that is large enough, on the page, and apart`(_ situation: SheetsSituation) {
    for page in situation.pages {
      let texts = page.texts
      for (n, text) in texts.enumerated() {
        #expect(text.font.size >= 9, "\(text.string)")
        #expect(page.paper.insetBy(6).contains(text.bounds), "\(page.title): \(text.string)")
        #expect(!text.string.isEmpty)
        for other in texts[..<n] where text.bounds.intersects(other.bounds) {
          Issue.record("\(page.title): \(text.string) | \(other.string)")
        }
      }
    }
  }

  @Test(arguments: [1.0, 3])
  func `has text that is large enough, on the page, and apart at other scales`(_ scale: Double) {
    for page in SheetsSituation("", SheetsSituation.sample(), scale: scale).pages {
      for (n, text) in page.texts.enumerated() {
        #expect(text.font.size >= (scale > 1 ? 9 : 10), "\(text.string)")
        #expect(page.paper.insetBy(6).contains(text.bounds), "\(page.title): \(text.string)")
        for other in page.texts[..<n] where text.bounds.intersects(other.bounds) {
          Issue.record("\(page.title): \(text.string) | \(other.string)")
        }
      }
    }
  }

  @Test(arguments: SheetsSituation.all)
  func `is made of numbers and can be painted`(_ situation: SheetsSituation) throws {
    var canvas = try Canvas()
    #expect(!situation.pages.isEmpty)
    for page in situation.pages {
      #expect(
        page.marks.allSatisfy { mark in
          SheetsPage.points(mark.shape).allSatisfy { $0.x.isFinite && $0.y.isFinite }
        }, "\(page.title)")
      try canvas.paint(page.drawing)
    }
  }

  @Test(arguments: SheetsSituation.all)
  func `has no text on data, unless with a halo over a map`(_ situation: SheetsSituation) {
    for page in situation.pages {
      let dots = ["interval", "seeds", "leader"].flatMap { page.points($0) }.map { $0.box }
      for text in page.texts where !text.halo {
        #expect(!page.clips.contains { $0.intersects(text.bounds) }, "\(text.string)")
        #expect(!dots.contains { $0.intersects(text.bounds) }, "\(text.string)")
      }
    }
  }

  @Test(arguments: SheetsSituation.all)
  func `says in 300 characters what it shows`(_ situation: SheetsSituation) {
    for page in situation.pages {
      #expect(!page.title.isEmpty)
      #expect((1...300).contains(page.altText.count), "\(page.altText)")
    }
  }

  @Test(arguments: SheetsSituation.all)
  func `has as many ticks as an axis needs, in one format, with room between`(
    _ situation: SheetsSituation
  ) {
    for page in situation.pages {
      for role in ["x label", "y label"] {
        let labels = page.texts(role)
        let lines = Dictionary(grouping: labels) { role == "x label" ? $0.origin.y : $0.origin.x }
        for line in lines.values {
          let decimals = Set(line.map { $0.string.split(separator: ".").dropFirst().first?.count })
          #expect(decimals.count == 1, "\(line.map { $0.string })")
          guard role == "x label" else { continue }
          let boxes = line.map { $0.bounds }.sorted { $0.minX < $1.minX }
          for (a, b) in zip(boxes, boxes.dropFirst()) {
            #expect(b.minX - a.maxX >= 6 - 1e-9, "\(situation.name), \(page.title)")
          }
        }
      }
    }
  }

  @Test func `is the same for the same sweep`() {
    let again = SheetsSituation("failures", SheetsSituation.sample())
    for (a, b) in zip(SheetsSituation("", SheetsSituation.sample()).pages, again.pages) {
      #expect(a.drawing == b.drawing)
    }
  }
}
