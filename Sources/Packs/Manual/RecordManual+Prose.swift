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

    In the tables below *yes* means that the key must be there, *to ask* that it is a question to the person which prints
    as not asked yet until it is answered.

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
