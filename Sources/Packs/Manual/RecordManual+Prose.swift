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
        "address": { "lines": ["3 Mill Lane", "Hartbourne"], "postcode": "SG99 9ZZ" },
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
        homepack check AGENCY --person HB-1001

    The words that a list may hold stand below, and `homepack codes` prints them.

    ## The smallest record

    Everything else may follow later. What nobody asked yet prints as "Not asked yet", never as "None". A protected address is
    left out, with `"restricted": true` in its place. It is a draft: it prints with `--draft`, and as `"active"` once it was
    approved and agreed.

    ```json
    \(smallest)
    ```

    ## How things are written

    | What | How |
    |---|---|
    | text | in double quotes. A text may also be `{ "text": "…", "easyRead": ["…"], "picture": "bath" }`: easy read is written by people, never made from the text |
    | capitals | as they should be read: no letter of yours is changed, so that NHS stays NHS and Grace stays Grace. A full stop at the end may be there or not |
    | lines | `\\n` begins a line on paper, two begin a paragraph. Names, titles and labels have one line |
    | how a task is done | in the `note` of a visit's task or the `detail` of a need's action. It is printed in place of the catalogue's words, so write all that matters; its `easyRead` stands in the easy read plan |
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

    `null`, an empty text, "N/A", "none" and "tbc" are errors: they do not say which of these is meant. So are, as a whole text
    anywhere, "nil", "unknown", "not known", "unsure", "declined", "refused", "withheld", "pending", "not applicable" and the
    like: say more, "Refused by the person", or write the reason. Only in the parts of a person's name are such words names:
    people are called None and Null.

    Never write the code of a key safe, a door or an alarm, anywhere. There is no field for one, and a record with
    something like one in a text is not printed. A text that only hints at one, such as "the year he was born", is not
    found: it must not stand there either. The same goes for passwords: say who knows one, not what it is.

    ### Medicines that are not all given alike

    The list is printed as of the day of the run: what has ended is not printed, what is to come stands apart with its first
    day. Each medicine has one way of saying when it is given: `times`, `with`, `prn` or `rescue`. Where somebody else gives
    one of them, say who in `givenBy`; where a thickener goes into every drink, write it so; a rescue medicine has the
    prescriber's own protocol; and a medicine that the person does not know of has the decision behind it, or it is refused.
    With `"printInHome": false` no paper in the home may tell of that: write the decision in `covert` alone, since all other
    decisions are printed there:

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
    papers. What is meant for whoever prints (the colour of the paper, somebody
    else's form of information, leave for a photograph) it says as well.

    A photograph of the person, of a contact or, in `provider.json`, of a care worker is printed from the first to the last day
    of its `consent`, and without one never: then there is a frame to stick one in. Put the file into `Pictures`. Care workers
    are shown where `regularTeam` has their name. A photograph that is changed needs no new version of the plan.

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
    "CSV UTF-8 (comma delimited)"; Windows-1252 is recognised and converted. One row names the columns: the first that names
    the record id, so that a title may stand above it. With `--explain` nothing is written, and you see how each column is
    read.

    - Every draft has the status `draft`. Nothing imported counts as approved, agreed or checked: those keys are left out, and
      `homepack check` lists them together with everything else that the spreadsheet did not say.
    - A second import writes those drafts anew that nobody has touched since the first. A record that somebody has worked on
      is left as it is, and you are told where the spreadsheet says something else. `people/.imported.json` remembers what was
      written, by digests.
    - A bad cell is an error with the sheet's row and the column's title, and stops that person's record; the others are made.
      A bad visit stops its person's record too: a plan that lacks a visit would look whole.
    - "N/A", "none", "tbc" and the like are not taken for answers, and neither are "No", "Yes", "FALSE" or "None known to
      date" where things are named one by one, such as allergies: they name nothing, and do not say whether anybody was asked.
      "No known drug allergies" says nothing of food. The map can say what they mean. People called Null or None keep their
      names.
    - Dates are `1938-03-04` or `4 March 1938`. `25/03/1938` is read where the column shows that the day comes first; a column
      that does not show it is an error. Years of two digits, and numbers as Excel counts days and times, are read when the map
      says what they mean.
    - Times are `08:00`, `8am` or `12.30`; lengths `45`, `45 mins`, `1:00` or `10.5 hrs`; days `Mon, Wed`, `M T W T F`, `Monday
      to Friday` or `every day`. `Mon-Wed-Fri` is an error: it is three days to some and five to others.
    - Lists stand on lines of their own in the cell or between semicolons: `Penicillin; Latex`. Allergies with any other sign
      between them are an error until the map says which sign it is.
    - An id with `/` is written with `-`, since it names the file. Postcodes may be in small letters and without a space.
    - Columns of codes for doors and key safes are never taken, and a text with something like an entry code in it is kept out
      of the draft: you are told where it stands.
    - Capitals, spaces and signs in a column's name do not count. A column may also be named by the path of its field, such as
      `person.sayIt`.

    Where names do not say it, a map file does, with `--map map.json`. A column about which it says nothing but its name is
    left aside:

    ```json
    {
      "columns": [
        { "column": "Our number", "field": "recordId" },
        { "column": "Daughter", "field": "contacts[emergency].name" },
        { "column": "Client", "wholeName": "first-last" },
        { "column": "DOB", "firstYear": 1926 },
        { "column": "Funder", "values": [ { "cell": "LA", "means": "council" }, { "cell": "CHC", "means": "nhs" } ] },
        {
          "column": "Allergies", "split": ",",
          "values": [ { "cell": "None known to date", "absent": "nilknown", "on": "2026-10-01" } ]
        },
        { "column": "Room", "field": "custom.room" },
        { "column": "Internal" }
      ],
      "visitColumns": [ { "column": "Slot", "field": "name" } ],
      "constants": [ { "field": "jurisdiction", "value": "england" } ],
      "dates": "day-month-year",
      "serials": "excel-1900",
      "headerRow": 3
    }
    ```

    | Of a column | What it says |
    |---|---|
    | `field` | the field that it fills, where its name does not say it |
    | `wholeName` | that it holds whole names: `first-last` for Maud Brown, `last-first` for Brown Maud. A name of more words needs a comma, Brown, Maud Ann: which part is the family name is never guessed |
    | `values` | what single cells mean, as another cell would say it (`means`), or that nothing is there and why (`absent`, with the day in `on`) |
    | `split` | the sign between several things in a cell |
    | `firstYear` | which hundred years two digits stand for: with 1926, 35 is 1935 and 20 is 2020 |

    `serials` is `excel-1900`, or `excel-1904` for old spreadsheets of the Mac. `headerRow` and `visitHeaderRow` are the rows that
    name the columns, where the first ten rows do not show it.

    """
}
