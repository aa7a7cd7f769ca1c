import Diagnostics
import Testing

@testable import Packs

@Suite struct TicketTests {
  @Test("Tickets name everybody in the order of their ids, and each leads back to its order")
  func tickets() throws {
    let folder = try ChangedAgency()
    let build = try folder.build()
    let agency = try build.open(try Workshop.open(build.home, agency: folder.folder))
    let tickets = build.tickets(in: agency, includesPaperless: true).all
    #expect(tickets.map(\.person) == tickets.map(\.person).sorted())
    #expect(Set(tickets.map(\.person)) == Set(agency.ids))
    for ticket in tickets {
      let order = try build.order(of: ticket, in: agency)
      #expect(order.record?.id == ticket.person)
      #expect(order.template == ticket.template)
    }
  }

  @Test("A record that was changed after its tickets were written is named, and the others are printed")
  func changed() throws {
    let folder = try ChangedAgency()
    let build = try folder.build()
    let agency = try build.open(try Workshop.open(build.home, agency: folder.folder))
    let tickets = build.tickets(in: agency, includesPaperless: true).all
    try folder.write("{}", to: "people/HB-0231.json")
    for ticket in tickets {
      guard ticket.person == "HB-0231" else {
        _ = try build.order(of: ticket, in: agency)
        continue
      }
      let thrown = #expect(throws: Problems.self) { try build.order(of: ticket, in: agency) }
      #expect(thrown?.all.map(\.person) == ["HB-0231"])
    }
  }
}
