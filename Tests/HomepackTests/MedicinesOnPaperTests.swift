import Foundation
import Testing

/// What a care worker reads of medicines, visits and people to ring, tried on paper.
@Suite("Medicines, visits and people to ring, on paper")
struct MedicinesOnPaperTests {
  private static let layouts = ["standard", "large-print"]

  private func plan(
    in layout: String = "standard", of person: String = "HB-0231", after change: (inout JSONValue) -> Void
  ) throws -> String {
    let scratch = try Scratch()
    let agency = try scratch.agency(with: person, after: change)
    return try scratch.plan(of: person, in: agency, layout: layout)
  }

  private func medicine(_ name: String, _ fields: [String: Any]) -> [String: Any] {
    let usual: [String: Any] = ["name": name, "route": "oral", "dose": "one tablet"]
    return usual.merging(fields) { _, own in own }
  }

  @Test(
    "A medicine for when it is needed says by which way, where, in which form, what to mind and what to watch for",
    arguments: layouts)
  func whenNeeded(layout: String) throws {
    let spray = medicine(
      "Glyceryl trinitrate spray",
      [
        "form": "sublingual spray", "route": "spray", "site": ["under the tongue"], "dose": "one spray",
        "instructions": "If the pain is not gone after two sprays, ring 999", "warnings": ["controlled"],
        "timeCritical": true, "openedOnRequired": true, "bodyMap": true,
        "prn": ["reason": "chest pain", "minHoursBetween": 1, "maxIn24Hours": "six sprays"],
      ])
    let text = try plan(in: layout) { $0.set([spray], at: "medicines", "items") }
    for words in [
      "sublingual spray (one spray), for chest pain. Leave at least 1 hour between.",
      "Route: spray. Where: under the tongue.",
      "If the pain is not gone after two sprays, ring 999.", "Do not wait with it.", "Controlled medicine.",
      "Write on it the day it was opened.", "Ask our office for its body map.",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("What has ended is not on paper, what is to come stands apart with its first day", arguments: layouts)
  func asOfADay(layout: String) throws {
    let items = [
      medicine("Amoxicillin", ["times": ["08:00"], "start": "2026-09-01", "stop": "2026-09-07"]),
      medicine("Digoxin", ["times": ["08:00"], "start": "2027-01-05"]),
      medicine("Ramipril", ["times": ["08:00"], "stop": "2026-12-01", "reviewBy": "2026-11-30"]),
    ]
    let text = try plan(in: layout) { $0.set(items, at: "medicines", "items") }
    #expect(!text.contains("Amoxicillin"))
    #expect(text.contains("Not yet. From 5 January 2027: Digoxin"))
    #expect(text.contains("Last day: 1 December 2026. Review by 30 November 2026."))
  }

  @Test("A rescue medicine says when to give it, when again, and when to ring 999", arguments: layouts)
  func rescue(layout: String) throws {
    let protocolled: [String: Any] = [
      "when": "a fit lasts 5 minutes", "again": "not again", "ring999If": "the fit goes on",
    ]
    let text = try plan(in: layout) {
      $0.set([medicine("Midazolam", ["rescue": protocolled])], at: "medicines", "items")
    }
    for words in [
      "Rescue medicine: Midazolam", "When: a fit lasts 5 minutes.", "Again: not again.",
      "Ring 999 if: the fit goes on.",
    ] { #expect(text.contains(words), "\(words)") }
    let easy = try plan(in: "easy-read", of: "HB-0388") {
      $0.set([medicine("Midazolam", ["rescue": protocolled])], at: "medicines", "items")
    }
    #expect(easy.contains("I have medicine for an emergency. The long plan says when to give it."))
  }

  @Test("Soft is not said of food: the level is", arguments: layouts)
  func texture(layout: String) throws {
    let text = try plan(in: layout) { $0.set(["food": 5, "drink": 2], at: "nutrition", "textureIddsi") }
    #expect(!text.contains("how soft"))
    for words in ["Level 5, minced and moist", "Level 2, mildly thick"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("Easy read has a sentence and the number of each level")
  func easyTexture() throws {
    let text = try plan(in: "easy-read", of: "HB-0388") {
      $0.set([], at: "risks")
      $0.set(["food": 5, "drink": 2], at: "nutrition", "textureIddsi")
    }
    #expect(text.contains("My food must be soft, in tiny pieces, and not dry. This is called level 5."))
    #expect(text.contains("My drinks must be a bit thick. This is called level 2."))
    #expect(!text.contains("bite-sized"))
  }

  @Test("Easy read gives what somebody must not have its name, whatever else was written")
  func substance() throws {
    let allergy: [String: Any] = ["substance": "NSAIDs", "easyRead": ["They make me very ill."]]
    let text = try plan(in: "easy-read", of: "HB-0388") {
      $0.set(["items": [allergy]], at: "health", "foodAllergies")
    }
    #expect(text.contains("NSAIDs They make me very ill."))
    let known = try #require(text.range(of: "NSAIDs"))
    let rest = try #require(text.range(of: "I have no allergies to medicines that we know of."))
    #expect(known.upperBound < rest.lowerBound)
  }

  @Test("People are rung by rank, and first on a number of their own")
  func rank() throws {
    let text = try plan {
      $0.set(3, at: "contacts", 0, "rank")
      $0.set(1, at: "contacts", 2, "rank")
    }
    let frank = try #require(text.range(of: "1 Frank Ellis"))
    let margaret = try #require(text.range(of: "3 Margaret Pemberton"))
    #expect(frank.upperBound < margaret.lowerBound)
    #expect(text[margaret.upperBound...].prefix(60).contains("07700 900232"))
  }

  @Test(
    "A week has no visit that has ended, and says when a visit begins and in which weeks it is",
    arguments: layouts)
  func week(layout: String) throws {
    let text = try plan(in: layout) {
      $0.set("2026-10-01", at: "visits", 0, "until")
      $0.set("2026-12-25", at: "visits", 1, "from")
      $0.set("2026-11-23", at: "visits", 2, "from")
      $0.set(2, at: "visits", 2, "everyWeeks")
    }
    #expect(text.contains("from 27 December 2026"), "the first Sunday after Christmas Day")
    #expect(text.contains("every 2 weeks from"))
  }
}
