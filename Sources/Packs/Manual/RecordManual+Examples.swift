extension RecordManual {
  /// Parts that a record may have besides the smallest one, each as it is written; a test reads each of them.
  static let examples = """
    ## What else a record can say, by example

    Each of these parts may be added to the smallest record. Leave out what nobody told you: what is not written is not
    printed. Where one part asks for another, `homepack check` says so: visits ask for the contingency `late-visit`.

    ### When to ring whom

    A risk and a contingency have three levels: `call999If` when a life is in danger, `callNurseIf` when a nurse or 111 has
    to hear of it today, `callIf` when the office has to. Several contingencies may be of one kind.

    ```json
    {
      "risks": [
        { "id": "water", "title": "Seizure in water", "level": "high", "whatCouldHappen": "Cal could drown in the bath.",
          "whatWeDo": ["Shower, not bath"], "call999If": "A seizure lasts over 5 minutes", "callNurseIf": "Two seizures in a week",
          "callIf": "Any seizure, once he is safe", "reviewDue": "2027-02-16" }
      ],
      "contingency": [
        { "id": "seizure", "trigger": "A seizure in bed", "whatShouldHappen": "Time it.", "call999If": "It lasts over 5 minutes" },
        { "id": "seizure", "trigger": "A seizure in the street", "whatShouldHappen": "Keep people back.", "callIf": "It is over" },
        { "id": "other", "trigger": "The dog is loose", "whatShouldHappen": "Shut the kitchen door.", "callNurseIf": "He bites" }
      ]
    }
    ```

    ### When no word of a list fits

    A list that has `other` has a key for your own words beside it: `role` and `roleInWords`, `type` and `typeInWords`. The
    words are printed in place of `other`. Beside another code they are printed after it: write what the code does not say.

    ```json
    {
      "professionals": [
        { "id": "hair", "role": "other", "roleInWords": "Hairdresser", "name": "Dot's salon", "phone": "01632 960527",
          "email": "dot@example.org", "hours": "Tuesday to Saturday", "note": "She comes to the house",
          "address": { "lines": ["4 High Street"], "postcode": "SG99 9ZA" },
          "otherPhones": [ { "number": "01632 960528", "note": "at home" } ], "easyRead": ["Dot cuts my hair."] }
      ],
      "contacts": [
        { "id": "sam", "name": "Sam Lowe", "relationship": "boyfriend", "phones": ["07700 900120"], "hours": "after 4pm",
          "roles": ["other"], "rolesInWords": "is told first", "easyRead": ["Sam is my boyfriend."],
          "authority": [ { "type": "other", "typeInWords": "Named on the bank form" } ] }
      ],
      "movingAndHandling": { "summary": "Walks with help.",
        "equipment": [ { "type": "other", "typeInWords": "Bed lever", "owner": "other", "ownerInWords": "Lent by a friend" } ] },
      "needs": [
        { "id": "work", "domain": "other", "domainInWords": "Work", "need": "Wants a paid job.",
          "outcomes": [ { "id": "o1", "text": "I work in the shop.", "status": "proposed",
            "actions": [ { "task": "SO-CHAT", "who": "other", "whoInWords": "the job coach" } ] } ] }
      ],
      "decisions": { "resuscitation": { "form": "other", "formInWords": "Treatment escalation plan", "location": "Red folder" } }
    }
    ```

    ### The body: weight, skin, wounds, catheter, blood sugar, what is usual

    Copy scores and limits from the paper of whoever set them; none is worked out here. A nurse reads silence as "none": what
    somebody asked about or looked for, and is not there, stands in `noneFound`. What stands in neither prints as not written down.

    ```json
    {
      "health": {
        "weight": { "kilograms": 52.4, "on": "2026-11-02", "next": "2026-12-07", "watchFor": "Under 50 kg: tell the dietitian" },
        "pressureDamage": { "tool": "other", "toolInWords": "The hospital's own chart", "score": 22, "result": "very high risk",
          "by": "Imogen Vale", "on": "2026-10-19", "reviewDue": "2027-01-18", "skinCheck": "Heels and hips at each turn" },
        "wounds": [ { "place": "Left heel", "kind": "other", "kindInWords": "blister", "category": "category 2", "since": "October",
          "dressing": "Foam, every third day", "changedBy": "the nurse", "nextChange": "2026-11-18", "care": "Keep it off the bed" } ],
        "catheter": { "type": "other", "typeInWords": "Through the tummy", "size": "16 Ch", "balloonMl": 10, "material": "silicone",
          "reason": "The bladder does not empty", "fittedOn": "2026-10-12", "nextChange": "2027-01-04", "changedBy": "the nurse",
          "bag": "Leg bag changed each Monday", "care": "Empty when three-quarters full" },
        "bloodSugar": { "lowBelow": 5, "highAbove": 17.5, "setBy": "the diabetes team", "on": "2026-09-14", "testedBy": "the nurse",
          "when": "before insulin", "ifLow": "Juice, then ring the nurse", "ifHigh": "Ring the nurse" },
        "usualObservations": { "on": "2026-10-19", "by": "the nurse", "breaths": 17, "oxygen": 94, "oxygenOn": "on air", "pulse": 76,
          "systolic": 138, "diastolic": 74, "temperature": 36.4, "alertness": "Sleepy after lunch", "score": 1,
          "softSigns": "She stops humming" }
      }
    }
    ```

    ```json
    {
      "health": {
        "noneFound": { "of": ["wounds", "sore-skin", "catheter", "blood-sugar-tests"], "on": "2026-11-03", "by": "Dale Mercer" }
      }
    }
    ```

    ### Moves, one by one

    ```json
    {
      "movingAndHandling": {
        "summary": "Cannot stand.", "careWorkersNeeded": 2,
        "transfers": [ { "from": "bed", "to": "wheelchair", "careWorkers": 2, "with": ["ceiling hoist", "sling"],
          "how": "Roll to the right first", "personDoes": "Crosses her arms" } ],
        "turning": { "everyHours": 4, "careWorkers": 2, "how": "Left, then right", "atNight": "once, at 2am" },
        "equipment": [ { "type": "sling", "slingSize": "medium",
          "loopsByPosition": [ { "at": "shoulders", "colour": "green" }, { "at": "legs", "colour": "black" } ] } ]
      }
    }
    ```

    ### Decisions, consents, what a court allows

    ```json
    {
      "decisions": {
        "advanceDecision": { "value": "Yes, about tube feeding" }, "advanceDecisionLocation": "Red folder",
        "advanceStatement": { "says": "To stay at home", "on": "2018-03-07", "location": "Red folder" },
        "imca": { "name": "Hal Winter", "phone": "01632 960561", "about": "a move", "on": "2026-04-20" },
        "bestInterests": [ { "decision": "Bed rails at night", "outcome": "Padded rails, because she rolls", "by": "Amara Finch",
          "on": "2026-05-11", "consulted": ["Ruth Marlow"], "personsView": "She holds the rail", "reviewDue": "2027-05-11",
          "easyRead": ["My bed has soft rails."], "picture": "make-bed" } ],
        "consents": [ { "to": "Photographs of the heel", "answer": "given", "by": "Ruth Marlow", "on": "2026-10-19", "how": "in writing" } ],
        "authorisations": [ { "type": "other", "typeInWords": "Order of the county court", "allows": "Staff go with him near water",
          "reference": "1234567", "by": "the court", "from": "2026-04-01", "until": "2027-03-31", "conditions": ["Ten steps behind"],
          "representative": "Dawn Reid", "location": "Blue file", "seenOn": "2026-04-09" } ]
      }
    }
    ```

    ### A shared home, signs, and who is wanted

    Hours that are shared with housemates are counted with the visits when the funded hours are compared.

    ```json
    {
      "person": {
        "email": "cal@example.org",
        "signing": ["makaton", "other"], "signingInWords": "his own sign for home",
        "supportedLiving": { "housemates": "Jonah and Pete", "staffOnSite": "day-and-night", "staffOnSiteInWords": "day and night",
          "staffPhone": "01632 960619", "sharedHoursPerWeek": 35.5, "sleepInNights": 7, "wakingNights": 0, "note": "Office by the door" },
        "careWorkersWanted": { "gender": "man", "genderFor": "washing", "languages": ["en", "pl"], "regularTeam": ["Tunde Ola"],
          "note": "Likes football" },
        "access": { "method": "other", "methodInWords": "The warden opens", "codeHeldBy": "other", "codeHeldByInWords": "The warden" },
        "funding": { "source": "other", "sourceInWords": "A charity" }
      }
    }
    ```

    ### Keeping one thing from somebody

    Under `sharing` a part may be a key of the record, an item of a list by its id (`needs.continence`), or one field by its path.
    A field that must stand in every record cannot be kept back alone.

    ```json
    {
      "sharing": { "decidedBy": "person", "on": "2026-11-12",
        "grants": [ { "audience": "visiting-professional", "sections": ["*"], "except": ["person.funding", "health.weight"] } ] }
    }
    ```

    """
}
