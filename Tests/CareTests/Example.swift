/// The fictional record of the domain reference (3d), parted into the record and its provider.
enum Example {
  static let record = #"""
    {
      "schema": "care-record/1",
      "recordId": "HB-0417",
      "jurisdiction": "england",
      "plan": {
        "version": 7, "replaces": 6, "status": "active", "effectiveFrom": "2026-11-16", "reviewDue": "2027-02-16",
        "author": { "name": "Dale Mercer", "role": "Care coordinator", "on": "2026-11-12" },
        "approvedBy": { "name": "Priya Raman", "role": "Registered manager", "on": "2026-11-13" },
        "agreedWith": { "party": "person", "name": "Winifred Okafor", "on": "2026-11-13", "how": "signed", "readAloud": true },
        "reviewReason": "Fall in bathroom on 4 November; lunch visit moved earlier",
        "changes": [
          { "path": "visits/lunch/start", "was": "13:00", "now": "12:30", "why": "Winnie asked to eat earlier" },
          { "path": "risks/falls", "was": "v6 wording", "now": "bath lift only with one care worker present", "why": "Fall on 4 November" }
        ]
      },
      "person": {
        "title": "Mrs", "given": ["Winifred", "Adaeze"], "family": "Okafor", "preferredName": "Winnie", "sayIt": "oh-KAH-for",
        "pronouns": { "value": "she/her" }, "birthDate": "1941-03-09", "sex": "female",
        "nhsNumber": { "value": "9990123454", "status": "verified" },
        "localIds": [ { "system": "council", "value": "HC-552190" } ],
        "religionOrBelief": { "value": "Anglican; likes to watch the Sunday service on television" },
        "firstLanguage": { "value": "en" }, "otherLanguages": ["ig"], "interpreterNeeded": { "value": false },
        "address": { "lines": ["14 Orchard Rise", "Hartbourne"], "postcode": "SG99 9ZZ", "type": "home" },
        "phones": [ { "use": "home", "number": "01632 960417", "note": "Let it ring twelve times" } ],
        "livesWith": { "value": "alone" }, "pets": { "value": "Biscuit, a friendly ginger cat" },
        "access": { "method": "key-safe", "codeHeldBy": "office", "entryNote": "Knock, wait, then call out your name", "parking": "On the road outside" },
        "funding": { "source": "council", "hoursPerWeek": 14.75, "officer": "pro-social-worker" }
      },
      "contacts": [
        { "id": "con-ngozi", "name": "Ngozi Okafor", "relationship": "daughter", "phones": ["07700 900417"], "email": "ngozi@example.org",
          "roles": ["next-of-kin", "emergency", "attorney"], "rank": 1,
          "authority": [ { "type": "lpa-health-welfare", "registered": true, "seenOn": "2025-02-03" },
                         { "type": "lpa-property-finance", "registered": true, "seenOn": "2025-02-03" } ],
          "accessibleInformation": [ { "code": "936581000000101", "display": "Requires information by email" } ] },
        { "id": "con-emeka", "name": "Emeka Okafor", "relationship": "son", "phones": ["020 7946 0417"], "roles": ["family"], "rank": 2, "authority": [] },
        { "id": "con-joan", "name": "Joan Bright", "relationship": "neighbour", "phones": ["01632 960418"], "roles": ["keyholder"], "rank": 3, "authority": [] }
      ],
      "professionals": [
        { "id": "pro-gp", "role": "gp-practice", "name": "Hartbourne Surgery", "odsCode": "X99999", "phone": "01632 960500" },
        { "id": "pro-pharmacy", "role": "pharmacy", "name": "Mill Lane Pharmacy", "phone": "01632 960510" },
        { "id": "pro-nurse", "role": "community-nurse", "name": "Hartbourne community nursing team", "phone": "01632 960520" },
        { "id": "pro-ot", "role": "occupational-therapist", "name": "Sam Doyle", "phone": "01632 960530" },
        { "id": "pro-social-worker", "role": "social-worker", "name": "Amara Finch", "phone": "01632 960301" }
      ],
      "accessibleInformation": {
        "identified": { "on": "2026-11-12", "by": "Dale Mercer", "method": "asked the person" },
        "needs": [
          { "category": "information-format", "code": "957351000000102", "display": "Requires written information in at least 24 point sans serif font", "minPoints": 24 },
          { "category": "information-format", "code": "985021000000106", "display": "Requires third party to read out written information", "when": "medicine labels and forms" },
          { "category": "communication-support", "code": "285055002", "display": "Does use hearing aid", "note": "both ears" },
          { "category": "contact-method", "code": "795661000000104", "display": "Requires contact by telephone" }
        ],
        "paper": { "colour": "cream", "size": "A4", "binding": "ring-binder", "singleSided": true },
        "alsoWants": ["an easy read page about medicines"],
        "consentToShareNeeds": { "value": true }, "onNationalFlag": { "absent": "not-asked" },
        "lastReviewed": "2026-11-12", "reviewDue": "2027-11-12"
      },
      "informationChoices": {
        "optionsExplained": ["paper-in-home", "secure-email", "family-app", "large-print", "easy-read", "audio-or-braille", "no-paper"],
        "explainedTo": ["person", "con-ngozi"], "on": "2026-11-12", "by": "Dale Mercer", "how": "talked through in 24 point, face to face",
        "chosen": [ { "option": "paper-in-home", "for": "person" }, { "option": "large-print", "for": "person" }, { "option": "secure-email", "for": "con-ngozi" } ],
        "declined": [ { "option": "family-app", "for": "person", "inTheirWords": "I do not want to look at a phone." } ],
        "toldNoCharge": true, "noPaperInHome": { "value": false }, "evidence": "choice form HB-0417-C3, signed",
        "diaryStaysInHome": true, "wantsToWriteInRecord": { "value": true }, "reviewDue": "2027-02-16"
      },
      "sharing": {
        "decidedBy": "person", "on": "2026-11-12", "supportedBy": "Dale Mercer", "default": "withhold",
        "grants": [
          { "audience": "care-worker", "sections": ["*"] },
          { "audience": "visiting-professional", "sections": ["*"], "except": ["aboutMe.private"] },
          { "audience": "emergency", "sections": ["person", "contacts", "accessibleInformation", "health", "medicines", "decisions", "contingency"] },
          { "audience": "con-ngozi", "sections": ["*"] },
          { "audience": "con-emeka", "sections": ["visits", "aboutMe", "outcomes"], "except": ["needs.continence"] },
          { "audience": "con-joan", "sections": ["visits.times", "contingency.no-reply"] },
          { "audience": "council", "sections": ["*"], "basis": "contract monitoring and statutory review" }
        ]
      },
      "aboutMe": {
        "mostImportant": { "text": "My independence, my church and my cat. I cooked for four hundred children a day for twenty-six years and I still like things done properly.",
          "easyRead": ["I like to do things for myself.", "My church and my cat matter to me."], "picture": "heart" },
        "importantPeople": { "text": "My daughter Ngozi rings at six each evening. My late husband Chidi is in the photograph by my chair; please ask me about him.",
          "easyRead": ["My daughter Ngozi rings me at six every evening."], "picture": "family" },
        "communication": { "text": "Face me, speak clearly and do not shout. Check my hearing aids are in. Tell me before you touch me because I may not see your hand.",
          "easyRead": ["Please face me and speak clearly.", "Tell me before you touch me."], "picture": "talk" },
        "wellness": { "text": "On a good day I am up and dressed by nine with the radio on. If I am quiet or leave my breakfast, something is wrong.",
          "easyRead": ["If I am quiet, please ask what is wrong."], "picture": "feelings" },
        "pleaseDo": { "text": "Put things back exactly where they were. Leave the hall light on.", "easyRead": ["Please put things back in the same place."], "picture": "tick" },
        "pleaseDoNot": { "text": "Do not call me 'love' or 'dear'. Do not move my chair.", "easyRead": ["Please call me Winnie."], "picture": "cross" },
        "howAndWhenToSupport": { "text": "Let me wash what I can reach and help with my back, feet and hair.", "easyRead": ["I wash what I can reach.", "You help with the rest."], "picture": "wash" },
        "alsoWorthKnowing": { "text": "I sing alto. I know every recipe by heart, so let me tell you how." },
        "private": { "absent": "asked-declined" },
        "supportedToWriteBy": "Ngozi Okafor", "lastUpdated": "2026-11-12"
      },
      "health": {
        "conditions": { "items": [
          { "text": "Age-related macular degeneration, both eyes", "code": "267718000", "since": "2019", "effect": "Cannot read standard print; sees best from the side" },
          { "text": "Type 2 diabetes, tablet controlled", "code": "44054006", "since": "2011", "effect": "Needs regular meals; foot care by podiatry only" },
          { "text": "Osteoarthritis of both knees", "code": "396275006", "effect": "Stiff in the morning; takes time to stand" } ] },
        "allergies": { "items": [
          { "substance": "Penicillin", "code": "91936005", "type": "allergy", "reaction": "Itchy rash and swollen lips", "severity": "severe", "verified": "GP record, 2025-10-02" } ] },
        "foodAllergies": { "emptyReason": "nilknown", "askedOn": "2026-11-12" },
        "vaccinations": { "emptyReason": "notasked" }
      },
      "decisions": {
        "capacity": { "statement": "Winnie makes her own decisions about her care. Presume she can, and give her time.", "assessedFor": [] },
        "lpaLocation": { "value": "Copies with Ngozi and at the office" },
        "advanceDecision": { "absent": "asked-declined", "on": "2026-11-12" },
        "resuscitation": { "form": "respect", "formDate": "2026-06-18", "heldBy": "Winnie", "location": "Clear wallet inside the kitchen cupboard door above the kettle",
          "reviewedOn": "2026-11-12", "printContent": false }
      },
      "strengths": ["Manages her own money", "Walks indoors with a frame", "Knows her medicines by shape and time"],
      "needs": [
        { "id": "washing", "domain": "personal-care", "need": "Winnie cannot see well enough to shower safely alone.",
          "outcomes": [ { "id": "o1", "text": "I stay clean and choose my own clothes.", "easyRead": ["I want to be clean and choose my clothes."], "status": "in-progress",
            "actions": [ { "task": "PC-BATH", "who": "care-worker", "when": "Wednesday and Saturday mornings", "detail": "Bath lift; stay in the room throughout" },
                         { "task": "PC-WASH-FULL", "who": "care-worker", "when": "other mornings", "detail": "She washes face, arms and front; you do back and feet" } ] } ] },
        { "id": "meals", "domain": "nutrition-hydration", "need": "Needs food and drink prepared and placed where she can find it.",
          "outcomes": [ { "id": "o2", "text": "I eat three meals a day that taste of something.", "easyRead": ["I want three tasty meals each day."], "status": "in-progress",
            "actions": [ { "task": "NU-LUNCH", "who": "care-worker", "when": "Monday to Friday", "detail": "Dark plate, pale food, tell her where each item is by the clock face" } ] } ] },
        { "id": "continence", "domain": "continence", "need": "Uses a commode at night because she cannot reach the bathroom in the dark.",
          "outcomes": [ { "id": "o3", "text": "I get to the toilet in time and nobody makes a fuss.", "easyRead": ["I want to get to the toilet in time."], "status": "in-progress",
            "actions": [ { "task": "TO-COMMODE", "who": "care-worker", "when": "bedtime set-up and morning empty", "detail": "Left of bed, arm's reach, lid up" } ] } ] }
      ],
      "visits": [
        { "id": "morning", "name": "Morning", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "start": "08:00", "durationMinutes": 45, "careWorkers": 1, "priority": "must-not-miss",
          "tasks": [ { "task": "AR-KNOCK" }, { "task": "SE-HEARING" }, { "task": "TO-COMMODE-EMPTY" }, { "task": "PC-WASH-FULL", "days": ["mon", "tue", "thu", "fri", "sun"] },
                     { "task": "PC-BATH", "days": ["wed", "sat"] }, { "task": "ME-CREAM" }, { "task": "DR-DRESS" }, { "task": "NU-BREAKFAST" }, { "task": "ME-GIVE" }, { "task": "AR-WRITE" } ] },
        { "id": "lunch", "name": "Lunch", "days": ["mon", "tue", "wed", "thu", "fri"], "start": "12:30", "durationMinutes": 30, "careWorkers": 1, "priority": "important",
          "tasks": [ { "task": "AR-KNOCK" }, { "task": "NU-LUNCH" }, { "task": "NU-LEAVE" }, { "task": "HO-PET" }, { "task": "AR-WRITE" } ] },
        { "id": "tea", "name": "Tea", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "start": "17:00", "durationMinutes": 30, "careWorkers": 1, "priority": "must-not-miss",
          "tasks": [ { "task": "AR-KNOCK" }, { "task": "NU-MEAL" }, { "task": "ME-GIVE" }, { "task": "ME-EYEDROPS" }, { "task": "SA-ALARM" }, { "task": "AR-WRITE" } ] },
        { "id": "bed", "name": "Bed", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "start": "20:30", "durationMinutes": 30, "careWorkers": 1, "priority": "important",
          "tasks": [ { "task": "AR-KNOCK" }, { "task": "DR-NIGHT" }, { "task": "TO-COMMODE" }, { "task": "NU-LEAVE" }, { "task": "SA-ALARM" }, { "task": "AR-LOCK" }, { "task": "AR-WRITE" } ] }
      ],
      "medicines": {
        "supportLevel": "administer", "agreedOn": "2026-11-12", "ordering": "Ngozi", "collection": "pharmacy delivers", "storage": "Top kitchen drawer, locked box",
        "packaging": "original-packs", "recordInHome": "paper-mar",
        "items": [
          { "name": "Metformin", "strength": "500 mg", "form": "tablet", "route": "oral", "dose": "one tablet", "times": ["08:00", "17:00"], "instructions": "With food", "timeCritical": false },
          { "name": "Amlodipine", "strength": "5 mg", "form": "tablet", "route": "oral", "dose": "one tablet", "times": ["08:00"], "timeCritical": false },
          { "name": "Carmellose eye drops", "strength": "0.5%", "form": "eye drops", "route": "both eyes", "dose": "one drop", "times": ["17:00"], "openedOnRequired": true },
          { "name": "Emollient cream", "form": "cream", "route": "skin", "dose": "thin layer", "times": ["08:00"], "site": ["both lower legs"], "bodyMap": true, "warnings": ["fire-risk"] },
          { "name": "Paracetamol", "strength": "500 mg", "form": "tablet", "route": "oral", "dose": "two tablets",
            "prn": { "reason": "knee pain", "minHoursBetween": 6, "maxIn24Hours": "eight tablets", "howTheyTellYou": "She will ask; offer if she rubs her knees" } }
        ],
        "transcription": { "from": "pharmacy labels", "by": "Dale Mercer", "on": "2026-11-13", "checkedBy": "Priya Raman", "checkedOn": "2026-11-13" }
      },
      "risks": [
        { "id": "falls", "title": "Falling", "level": "high", "whatCouldHappen": "Winnie could fall in the bathroom or when standing up.",
          "whatWeDo": ["Frame within reach", "Hall light on", "Never leave her alone on the bath lift"], "whatPersonDoes": "Waits for the care worker before bathing",
          "easyRead": ["I could fall in the bathroom.", "Please stay with me in the bath."], "callIf": "Any fall, even without injury", "reviewDue": "2027-02-16" },
        { "id": "skin", "title": "Sore skin", "level": "medium", "whatCouldHappen": "Heels and base of spine may become sore.", "whatWeDo": ["Look each morning", "Record on the body map"],
          "easyRead": ["My skin can get sore.", "Please look at it each morning."], "callIf": "Red area that does not fade", "reviewDue": "2027-02-16" },
        { "id": "fire", "title": "Cream and fire", "level": "low", "whatCouldHappen": "Fabric with dried cream can burn fast.", "whatWeDo": ["Wash bedding weekly at a high temperature", "No candles"],
          "easyRead": ["My cream can help a fire spread.", "I keep away from flames."], "reviewDue": "2027-02-16" }
      ],
      "movingAndHandling": {
        "summary": "Independent with frame on the flat; one care worker to stand from low seats and for the bath lift.", "careWorkersNeeded": 1,
        "equipment": [ { "type": "walking-frame", "owner": "nhs-loan" }, { "type": "bath-lift", "owner": "council-loan", "inspectionDue": "2027-04-01", "servicePhone": "01632 960540" },
                       { "type": "commode", "owner": "nhs-loan" } ], "neverDo": ["Do not lift under the arms"]
      },
      "nutrition": { "diet": ["diabetic-friendly"], "textureIddsi": { "food": 7, "drink": 0 }, "likes": ["jollof rice", "strong tea"], "dislikes": ["custard"], "fluidTargetMl": 1600,
        "screening": { "tool": "MUST", "score": 0, "on": "2026-10-20" } },
      "contingency": [
        { "id": "late-visit", "trigger": "A care worker is more than 30 minutes late", "whatShouldHappen": "The office rings Winnie. If there is no news, ring the office.", "whoToContact": ["provider.out-of-hours"],
          "easyRead": ["If we are late, we ring you.", "You can ring us too."] },
        { "id": "no-reply", "trigger": "Nobody answers the door", "whatShouldHappen": "Call the office from the doorstep; do not leave.", "whoToContact": ["provider.out-of-hours", "con-joan", "con-ngozi"] },
        { "id": "system-down", "trigger": "Phones or the electronic system stop working", "whatShouldHappen": "Work from this pack and record on the paper diary sheets.", "whoToContact": ["provider.office"] },
        { "id": "hospital", "trigger": "Ambulance called", "whatShouldHappen": "Hand over the emergency sheet and the medicines; tell the crew where the ReSPECT form is.", "whoToContact": ["con-ngozi"] },
        { "id": "power-cut", "trigger": "No electricity", "whatShouldHappen": "Bath lift out of use; wash at the basin. Torch in the hall drawer.", "whoToContact": ["provider.office"] }
      ],
      "sheets": [
        { "kind": "daily-visit-record", "weeks": 4, "startWeek": "2026-W48" }, { "kind": "mar", "cycleStart": "2026-11-23", "cycleDays": 28 },
        { "kind": "body-map", "copies": 2 }, { "kind": "food-fluid", "weeks": 0 }, { "kind": "own-words", "copies": 4 }, { "kind": "visitors-log", "copies": 1 }
      ]
    }
    """#

  static let provider = #"""
    {
      "name": "Hartbourne Home Care", "legalName": "Hartbourne Home Care Ltd (fictional)",
      "regulator": { "body": "CQC", "providerId": "1-100000000", "locationId": "1-100000001", "rating": "Good", "ratedOn": "2025-05-14" },
      "address": { "lines": ["Unit 2, Mill Yard", "Hartbourne"], "postcode": "SG99 9ZA" },
      "phones": [
        { "use": "office", "number": "01632 960120", "hours": "Monday to Friday, 8am to 6pm" },
        { "use": "out-of-hours", "number": "01632 960121", "hours": "All other times, every day of the year" },
        { "use": "text-only", "number": "07700 900125", "hours": "Any time, for people who cannot use a voice call" }
      ],
      "email": "office@hartbourne.example.org",
      "registeredManager": "Priya Raman", "nominatedIndividual": "Thomas Wren", "aisLead": "Dale Mercer",
      "complaints": {
        "contact": "Priya Raman, registered manager", "phone": "01632 960120", "acknowledgeWithinDays": 3, "replyWithinDays": 20,
        "escalation": [
          { "body": "Hartshire County Council adult care team", "phone": "01632 960300" }
        ]
      },
      "safeguarding": [
        { "body": "Our safeguarding lead", "phone": "01632 960122", "when": "office hours" },
        { "body": "Council safeguarding adults team", "phone": "01632 960310", "when": "any time" }
      ],
      "dataProtection": { "contact": "Dale Mercer", "phone": "01632 960123", "requestReplyWithin": "one month" },
      "accessCharge": { "amountPence": 0, "covers": ["paper", "large-print", "easy-read", "app", "secure-email", "copies-for-family"] },
      "visitFlexMinutes": 30, "lateCallAfterMinutes": 30, "insurance": "harm to you and damage in your home", "insuranceExpires": "2027-03-31",
      "aims": "We help you to live in your own home.", "peopleHelped": "adults in and around Hartbourne",
      "lateCancelling": "It costs you nothing.",
      "advocates": [{ "name": "Hartshire Advocacy", "phone": "01632 960350", "helpsWith": ["care", "complaints"] }]
    }
    """#
}
