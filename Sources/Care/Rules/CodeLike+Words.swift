/// What numbers in ordinary texts are about.
extension CodeLike {
  static let units: Set<String> = [
    "mg", "mcg", "g", "kg", "kgs", "ml", "mls", "l", "cm", "cms", "mm", "m", "hr", "hrs", "h", "min", "mins",
    "sec",
    "secs", "seconds", "second", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
    "month",
    "months", "year", "years", "mile", "miles", "km", "metre", "metres", "meter", "meters", "foot", "feet",
    "ft", "inch",
    "inches", "yard", "yards", "yds", "microgram", "micrograms", "milligram", "milligrams", "gram", "grams",
    "litre",
    "litres", "unit", "units", "iu", "tablet", "tablets", "percent", "per", "kcal", "cal", "cals", "calorie",
    "calories", "degree", "degrees", "step", "steps", "stone", "pound", "pounds", "pence", "p", "people",
    "men",
    "women", "children", "times", "visits", "point", "points", "piece", "mmol", "mmhg", "bpm", "watts",
    "watt", "w",
    "volts", "volt", "v", "mph", "odd", "or", "strong", "hundred", "thousand", "million", "page", "word",
    "seat",
    "bed", "bedroom", "pm", "am", "o'clock",
  ]

  static let terms: Set<String> = [
    "b12", "hba1c", "a1c", "co2", "h2o", "mp3", "u3a", "bbc1", "bbc2", "bbc3", "bbc4", "itv1", "itv2", "itv3",
    "itv4",
    "ffp2", "ffp3", "n95", "ds1500", "covid19", "4x4", "e45", "q10", "3in1", "2in1", "c500", "p45", "p60",
    "v5c", "omega3",
    "freeview2", "dab2", "1to1", "2to1", "24hr", "24hrs", "24h", "24x7", "pip2",
  ]

  static let timeWords: Set<String> = [
    "at", "by", "from", "until", "till", "before", "after", "between", "about", "around", "to", "and", "for",
    "past",
  ]

  static let yearWords: Set<String> = [
    "in", "since", "from", "until", "till", "during", "before", "after", "by", "early", "late", "mid",
    "spring",
    "summer", "autumn", "winter", "christmas", "easter", "born", "about", "around", "circa", "to", "and",
    "act", "order", "regulations",
  ]

  static let dateWords: Set<String> = [
    "on", "since", "from", "until", "till", "by", "dated", "date", "due", "before", "after", "review", "born",
    "dob",
    "fitted", "checked", "changed", "replaced", "serviced",
  ]

  static let calls: Set<String> = [
    "ring", "rings", "ringing", "call", "calls", "calling", "called", "dial", "dials", "dialling", "phone",
    "phones",
    "phoning", "telephone", "tel", "mobile", "text", "extension", "ext", "nhs", "police", "ambulance",
    "emergency",
    "voicemail", "fax",
  ]

  static let emergencies: Set<String> = [
    "999", "111", "101", "105", "112", "119", "116123", "18000", "1571", "1471",
  ]

  /// What a number after it numbers.
  static let labels: Set<String> = [
    "flat", "apartment", "room", "house", "bungalow", "floor", "ward", "bay", "bed", "bus", "route", "train",
    "page",
    "channel", "level", "plot", "block", "platform", "stage", "step", "section", "form", "version", "radio",
    "band",
    "size", "grade", "model", "serial", "reference", "policy", "hospital", "account", "meter", "registration",
    "batch", "order", "ticket", "permit", "plate", "case", "claim", "crime", "incident", "photo", "picture",
    "figure",
    "item", "aged", "age", "iso", "bs", "en", "regulation", "appendix", "chapter", "psalm", "hymn", "volume",
    "issue", "studio", "classroom", "area", "dialling", "postcode", "tax", "unit", "nhs", "customer",
    "membership",
  ]

  /// What a number before it numbers.
  static let labelsAfter: Set<String> = [
    "bus", "train", "tram", "squadron", "piece", "bedroom", "model", "year",
  ]

  static let roads: Set<String> = [
    "street", "st", "road", "rd", "lane", "avenue", "ave", "close", "drive", "way", "court", "crescent",
    "terrace",
    "gardens", "place", "hill", "grove", "square", "mews", "row", "park", "house", "walk", "green", "rise",
    "view",
  ]

  /// Words that end as those for many do and count nothing.
  static let uncounted: Set<String> = [
    "opens", "unlocks", "gets", "lets", "works", "does", "turns", "releases", "goes", "always", "sometimes",
    "this",
    "unless", "across", "plus", "perhaps", "thus", "towards", "upwards", "afterwards", "downwards", "besides",
    "disarms", "unsets", "resets", "stops", "starts", "gives", "takes", "needs", "fits", "locks", "keys",
    "doors",
    "gates", "alarms", "operates", "shuts", "closes", "silences", "cancels", "frees", "activates",
  ]

  /// What stands between two pieces of a code that is said aloud.
  static let joiners: Set<String> = [
    "then", "and", "dash", "hyphen", "hash", "star", "plus", "comma", "dot", "point", "slash", "stroke",
    "followed",
    "by", "next", "again",
  ]
}
