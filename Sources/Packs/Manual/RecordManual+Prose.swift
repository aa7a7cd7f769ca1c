extension RecordManual {
  /// The smallest record that reads; a test reads it.
  static let smallest = """
    {
      "schema": "care-record/1",
      "recordId": "HB-1001",
      "jurisdiction": "england",
      "plan": {
        "version": 1, "status": "draft", "effectiveFrom": "2026-11-16", "reviewDue": "2027-02-16",
        "author": "Dale Mercer", "approvedBy": "Priya Raman", "agreedWith": { "party": "person" }
      },
      "person": {
        "given": ["Maud"], "family": "Brown", "preferredName": "Maud", "birthDate": "1938-03-25",
        "access": { "method": "opens-door" }
      }
    }
    """

  static let introduction = """
    # How to write a record

    A record is one plain text file a person, in JSON, named after its `recordId`: `people/HB-1001.json`. The id is never
    a name. This page is made from the declaration that the program itself reads records with: a key that is not here does
    not exist, and a misspelt one is an error that says which was meant. A test keeps page and program alike.

    Write with any editor. An editor that knows JSON Schema completes keys and marks mistakes while you write:

        homepack schema record > record.schema.json

    Then let the program look. It names file, line and column, and never repeats what you wrote about a person:

        homepack check AGENCY

    ## The smallest record

    Everything else may follow later. What nobody asked yet prints as "Not asked yet", never as "None".

    ```json
    \(smallest)
    ```

    ## How things are written

    | What | How |
    |---|---|
    | text | in double quotes. A text may also be `{ "text": "…", "easyRead": ["…"], "picture": "bath" }`: easy read is written by people, never made from the text |
    | a date | year first: `"2026-11-16"` |
    | a time | `"08:00"`, on the clock in the home |
    | a number | without quotes: `45`. Phone numbers, NHS numbers and codes are texts, in quotes |
    | yes or no | `true` or `false`, without quotes |
    | a list | `[ … , … ]` |

    ### Answers, and answers that are not there

    What a person is asked is an *answer*: `{ "value": "a cat", "on": "2026-11-12", "by": "Dale Mercer" }`; `on` and `by` may be
    left out. When there is no answer, say why. Not asked is not none, and each prints differently:

    | What happened | An answer | A list with a reason |
    |---|---|---|
    | nobody asked yet | leave the key out, or `{ "absent": "not-asked" }` | leave the key out, or `{ "emptyReason": "notasked" }` |
    | asked, and the person chose not to say | `{ "absent": "asked-declined", "on": "2026-11-12" }` | `{ "emptyReason": "withheld", "askedOn": "2026-11-12" }` |
    | asked, and nobody knows | `{ "absent": "asked-unknown", "on": "2026-11-12" }` | `{ "emptyReason": "unavailable", "askedOn": "2026-11-12" }` |
    | asked, and there is none | | `{ "emptyReason": "nilknown", "askedOn": "2026-11-12" }` |
    | does not apply | `{ "absent": "not-applicable" }` | |
    | known, and kept from paper | `{ "absent": "masked" }` | `{ "emptyReason": "masked" }` |

    `null`, an empty text, "N/A", "none" and "tbc" are errors: they do not say which of these is meant.

    Never write the code of a key safe, a door or an alarm, anywhere. There is no field for one, and a record with
    something like one in a text is not printed.

    ### Medicines that are not all given alike

    The list is printed as of the day of the run: what has ended is not printed, what is to come stands apart with its first
    day. Each medicine has one way of saying when it is given: `times`, `with`, `prn` or `rescue`. Where somebody else gives
    one of them, say who in `givenBy`; where a thickener goes into every drink, write it so; a rescue medicine has the
    prescriber's own protocol; and a medicine that the person does not know of has the decision behind it, or it is refused:

    ```json
    \(Self.medicines)
    ```

    ### How soft food must be, and how thick drinks

    Write the levels of IDDSI, as the speech and language therapist set them, and never "soft diet": foods 3 to 7, drinks 0
    to 4. Level 7 is regular, or easy to chew with `"easyToChew": true`, which is not for people at risk of choking. Where
    some food has another level, say who set that and when:

    ```json
    \(Self.nutrition)
    ```

    ### What is printed, and what is not

    Every field that you fill in is printed by a document, or the program says that it is not: `homepack check` notes each
    filled field that no document prints, with the reason, and each part of a record that stands on none of this person's
    papers. What is meant for whoever prints (the colour of the paper, sheets that the program does not make yet, somebody
    else's form of information, leave for a photograph) it says as well.

    Whatever is printed for somebody else than the person shows what `sharing` grants them and nothing else. Without a grant
    there is no copy for visitors.

    In the tables below *yes* means that the key must be there, *to ask* that it is a question to the person which prints
    as not asked yet until it is answered.

    """

  /// Members of a record, as they stand in the page; a test reads them.
  static let medicines = """
    "medicines": { "supportLevel": "administer", "items": [
      { "name": "Insulin glargine", "strength": "100 units/ml", "route": "under the skin", "dose": "12 units",
        "times": ["08:00"], "givenBy": { "who": "district-nurse", "name": "Hartbourne nurses" } },
      { "name": "Thickener", "form": "powder", "route": "oral", "dose": "two scoops in 200 ml", "with": "every-drink" },
      { "name": "Midazolam", "strength": "10 mg", "form": "liquid in a syringe", "route": "inside the cheek",
        "dose": "one syringe",
        "rescue": { "when": "a fit lasts 5 minutes", "again": "not again without a doctor",
          "ring999If": "the fit goes on 5 minutes after the dose", "from": "Dr Shah, 3 October 2026" } },
      { "name": "Amoxicillin", "strength": "500 mg", "form": "capsule", "route": "oral", "dose": "one capsule",
        "times": ["08:00", "14:00", "20:00"], "start": "2026-11-14", "stop": "2026-11-20" },
      { "name": "Memantine", "strength": "10 mg", "form": "tablet", "route": "oral", "dose": "one tablet",
        "times": ["08:00"],
        "covert": { "decision": "best-interests", "decidedOn": "2026-10-05",
          "decidedBy": "Dr Shah, the pharmacist Ann Lee and the daughter", "how": "crushed, in yoghurt",
          "reviewDue": "2027-01-05", "printInHome": false } }
    ] }
    """

  static let nutrition = """
    "nutrition": { "textureIddsi": { "food": 5, "drink": 2,
      "exceptions": [ { "what": "toast, with somebody beside", "food": 7, "easyToChew": true } ],
      "setBy": "Jo Bell, speech and language therapist", "setOn": "2026-10-01", "reviewDue": "2027-04-01" } }
    """

  static let spreadsheets = """
    ## From a spreadsheet

    `homepack import AGENCY --csv people.csv --visits visits.csv` makes a draft record of each row. Save the spreadsheet as
    "CSV UTF-8 (comma delimited)"; Windows-1252 is recognised and converted. The first row names the columns.

    - Every draft has the status `draft`. Nothing imported counts as approved, agreed or checked: those keys are left out, and
      `homepack check` lists them together with everything else that the spreadsheet did not say.
    - A record that is there is never written over.
    - A bad cell is an error with its line and column and stops that person's record; the others are made. A bad visit stops
      its person's record too: a plan that lacks a visit would look whole.
    - "N/A", "none", "tbc" and the like are not taken for answers.
    - Dates are `1938-03-04` or `4 March 1938`. `25/03/1938` is read where the column shows that the day comes first; a column
      that does not show it is an error.
    - Lists stand on lines of their own in the cell or between semicolons: `Penicillin; Latex`.
    - Columns of codes for doors and key safes are never taken.
    - Capitals, spaces and signs in a column's name do not count. A column may also be named by the path of its field, such as
      `person.sayIt`.

    Where names do not say it, a map file does, with `--map map.json`. A column without a field is left aside:

    ```json
    {
      "columns": [
        { "column": "Our number", "field": "recordId" },
        { "column": "Daughter", "field": "contacts[emergency].name" },
        { "column": "Room", "field": "custom.room" },
        { "column": "Internal" }
      ],
      "visitColumns": [ { "column": "Slot", "field": "name" } ],
      "constants": [ { "field": "jurisdiction", "value": "england" } ],
      "dates": "day-month-year"
    }
    ```

    """
}
