/// The cases of the public suite that our templates do not follow, each with the reason.
enum RefusedByDesign {
  private static let all: [(reason: String, names: [String])] = [
    (
      "a field is named by its name, so that the name can be checked: a value of the record never chooses a field",
      [
        "output, bracketed variable resolves to a string",
        "output, bracketed variable resolves to a string without leading identifier",
        "output, nested bracketed variable resolving to a string",
        "output, top-level quoted, bracketed variable name with whitespace followed by dot notation",
        "tags, echo, traverse variables with bracketed identifiers",
      ]
    ),
    (
      "the tags of a file are read strictly: what is never reached, or not understood, is a slip",
      [
        "tags, case, unexpected when token", "tags, if, extra else blocks are ignored",
        "tags, if, extra elsif blocks are ignored",
      ]
    ),
    (
      "a group of cycle is the name that is written, whatever value it has",
      ["tags, cycle, changing variable name", "tags, cycle, multiple undefined variable names"]
    ),
    ("a variable keeps its kind", ["tags, for, share outer scope"]),
    (
      "find picks from a list: an object is no list of one",
      ["filters, find, hash input, default value, match", "filters, find, hash input, int value, match"]
    ),
    (
      "the data has no type: objects and other values in one list",
      ["filters, map, array containing a non object"]
    ),
    (
      "every object of a list has all the fields of its type, those that are missing too",
      ["filters, uniq, array of objects with missing key property"]
    ),
    ("a date without a format reads as dates do on paper", ["filters, date, missing argument"]),
    (
      "the loop of 'render … for' is a loop like any other, with its parentloop",
      ["tags, render, render loops don't add parentloop"]
    ),
  ]

  static var names: [String] { all.flatMap(\.names) }

  static func reason(for name: String) -> String? { all.first { $0.names.contains(name) }?.reason }
}
