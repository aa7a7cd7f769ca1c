import Care
import Diagnostics

/// One document that is to be made, without the record that it is made from: the record is read again when its turn
/// comes, so that a run over a thousand people needs no more memory than one over ten.
struct Ticket: Sendable {
  /// The record id.
  let person: String
  /// Which of the person's orders it is.
  let place: Int
  /// The template that makes it.
  let template: String
}

/// What came of reading everybody once, one at a time.
struct Tickets: Sendable {
  /// The documents to be made, people in the order of their ids.
  var all: [Ticket] = []
  /// Record ids of the people who chose to have no paper at home.
  var paperless: [String] = []
  /// What was found about the provider and about the records.
  var found: [Problem] = []
  /// Why people get none of what was asked for.
  var unmet: [Problem] = []

  /// The templates that are needed.
  var templates: Set<String> { Set(all.map(\.template)) }
}

extension Build {
  /// Reads everybody and says what is to be made, for those who chose to have no paper only where `includesPaperless`.
  func tickets(in agency: Agency, includesPaperless: Bool) -> Tickets {
    var tickets = Tickets(found: agency.problems)
    for id in agency.ids {
      let (record, found) = agency.person(id)
      tickets.found += found
      guard let record else { continue }
      if !includesPaperless, record.hasChosenNoPaper {
        tickets.paperless.append(record.id)
        continue
      }
      let orders = self.orders(for: record, problems: &tickets.unmet)
      for (place, order) in orders.enumerated() {
        tickets.all.append(Ticket(person: id, place: place, template: order.template))
      }
    }
    return tickets
  }

  /// The order of a ticket. It throws when the record was changed since the ticket was written.
  func order(of ticket: Ticket, in agency: Agency) throws(Problems) -> Order {
    var problems: [Problem] = []
    let orders = agency.person(ticket.person).0.map { self.orders(for: $0, problems: &problems) } ?? []
    guard orders.indices.contains(ticket.place), orders[ticket.place].template == ticket.template else {
      throw Problems(
        Problem(
          .error, "The record was changed while the packs were made", hint: "Run it again.",
          person: ticket.person))
    }
    return orders[ticket.place]
  }

  func orders(for record: CareRecord, problems: inout [Problem]) -> [Order] {
    do throws(Problems) {
      return try record.orders(for: Wish(documents: documents, layout: layout, size: size))
    } catch {
      problems += error.all
      return []
    }
  }
}
