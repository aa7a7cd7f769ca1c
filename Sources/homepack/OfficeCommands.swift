extension Command {
  static let report = Command(
    verb: "report", operands: ["NAME", "AGENCY"],
    options: [
      Option("--format", "FORMAT", says: "text, csv, pdf or html; if left out, as --output ends, else text"),
      Option("--output", "FILE", says: "where it goes, readable by you alone; a pdf needs it"),
      Option("--figures", says: "for csv: what the rows come to, in place of the rows"),
      Option("--days", "N", says: "how many days ahead: reviews 56, rounds 7 if left out"),
      asOf, jobs, home,
    ],
    summary:
      "Counts and lists for the office and the council, on screen, as CSV, PDF or a page for a browser.",
    details: """
      NAME is one of
        ais      who was asked what helps them to read, the six steps of DAPB1605, and the yearly figure
        choices  who was asked how they want information, by whom, when, what they and their contacts chose and said
        to-ask   what nobody has asked yet, by person
        reviews  what is due, by date
        rounds   the visits of a week by day, must-not-miss first
        sheets   the ids of sheets that were printed, are due back, came back
      People stand by record id and initials, or by name where printRoom.names in provider.json says so.
      Records with errors are named and not counted: exit code 2, and the report is made all the same.
      In CSV a text that begins with = + - or @ gets an apostrophe before it, so that no spreadsheet runs it.
      Exit codes: 0 done, 2 a record could not be counted, 64 wrong usage, 74 could not write.
      """)

  static let disclose = Command(
    verb: "disclose", operands: ["AGENCY"],
    options: [
      Option("--person", "ID", says: "whose record"),
      Option("--requested-by", "WHO", says: "who asked, as the ledger keeps it"),
      Option("--basis", "BASIS", says: "why it may be given: grant, safeguarding, court-order or legal-duty"),
      Option(
        "--section", "PART", repeats: true,
        says: "a part of the record that a duty in law lets through; may be repeated"),
      Option(
        "--as-written",
        says:
          "gives the texts of these parts as they stand, though they name things of parts that are not given"),
      Option(
        "--nothing-given", "WHY",
        says:
          "notes that whoever asked was told that they are given nothing, and why: a few words, no personal facts"
      ),
      Option("--received", "TIME", says: "when the request came, YYYY-MM-DDTHH:MM"),
      Option("--made", "TIME", says: "when the answer is made; now if left out"),
      Option("--verify", says: "AGENCY is a folder that was received: holds its files against their digests"),
      Option("--allow-restricted", says: "gives a record with a protected address, without it"), home,
    ],
    summary: "Answers a council that asks for a record, within 24 hours.",
    details: """
      Writes AGENCY/disclosures/<record id>-<received>/: an index with the clock, the plan in force and its earlier versions,
      choices, sharing and the medicines record, as far as the person's grant to the council lets them through, and
      SHA256SUMS. With another basis --section names the parts that the law lets through, and nothing else is given. A text
      of these parts that names a thing of another stops the answer and is told by its place, until that part is let through
      as well or --as-written says that somebody has read it and it may go. A record of somebody who has died is given for a
      duty in law alone.
      An answer is due 24 hours after the request came, by the clock. What was given stands in the ledger.
      Without a grant or a basis nothing is given. The request is noted, and homepack status says by when an answer is due,
      until it was given or --nothing-given says that they were told no.
      Exit codes: 0 done, 2 errors in the record or a file that was changed, 3 refused, 64 wrong usage, 74 could not write.
      """)

  static let returned = Command(
    verb: "returned", operands: ["AGENCY", "[ID…]"],
    options: [
      Option(
        "--person", "ID", says: "in place of ids: all paper that was to be collected from this home came back"
      ),
      Option("--on", "DATE", says: "the day on which they came back, YYYY-MM-DD; today if left out"),
      Option("--by", "WHO", says: "who took them in, as the ledger keeps it: a word such as office, no name"),
    ],
    summary: "Notes which filled sheets came back, by the ids on them.",
    details: """
      Without an ID they are read from standard input, one a line, typed or as a bar-code reader says them:
        zbarimg -q scans/*.png | homepack returned AGENCY
      An id that was never printed, has a wrong character or came back before is told, and nothing is written for it; the
      others are noted. homepack report sheets AGENCY lists what is still out.
      When care has ended, homepack status names the paper to collect until --person notes that it came back.
      Exit codes: 0 done, 2 an id is wrong or unknown, 64 wrong usage, 74 could not write.
      """)
}
