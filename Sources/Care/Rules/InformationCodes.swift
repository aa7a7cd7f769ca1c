/// A need of the Accessible Information Standard as it was published: a SNOMED CT code and its words.
public struct InformationCode: Sendable {
  /// The SNOMED CT code.
  public let code: String
  /// The published words.
  public let term: String
  /// The word of the standard's list that it is from; nil for the additional needs.
  public let category: String?
}

/// The needs of the Accessible Information Standard's four lists and its additional needs, from NHS England's value set of
/// 14 February 2024, the two damaged codes repaired. The terms are the property of SNOMED International.
public enum InformationCodes {
  /// All of them, list by list.
  public static let all: [InformationCode] =
    list("information-format", formats) + list("communication-support", communicationSupport)
    + list("contact-method", contactMethods) + list("communication-professional", professionals)
    + list(nil, additional)

  static let codes = Set(all.map(\.code))

  /// The code of published words. Capitals, spaces and signs do not count: the term is spelt "Easyread" and "Easy read".
  static func code(of words: String) -> String? { byTerm[key(words)] }

  private static let byTerm = Dictionary(
    all.map { (key($0.term), $0.code) }, uniquingKeysWith: { one, _ in one })

  private static func key(_ words: String) -> String {
    String(
      words.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
  }

  private static func list(_ category: String?, _ terms: KeyValuePairs<String, String>) -> [InformationCode] {
    terms.map { InformationCode(code: $0.key, term: $0.value, category: category) }
  }

  private static let communicationSupport: KeyValuePairs = [
    "441092009": "Does lip read",
    "719369003": "Does use communication device",
    "285055002": "Does use hearing aid",
    "520471000000105": "Preferred method of communication: British Sign Language",
    "520491000000109": "Preferred method of communication: written",
    "1082671000000100": "Requires aphasia-friendly communication",
    "1082691000000101": "Requires support for expressive communication needs",
    "1082681000000103": "Requires support for receptive communication needs",
    "225834007": "Uses a citizen advocate",
    "225833001": "Uses a legal advocate",
    "288595009": "Uses a non-speech system for communication",
    "761541000000100": "Uses alternative communication skill",
    "716524009": "Uses augmentative and alternative communication",
    "415803005": "Uses British sign language",
    "445129003": "Uses cued speech transliterator",
    "957031000000107": "Uses deafblind intervener",
    "981781000000107": "Uses Deafblind Manual Alphabet",
    "445121000": "Uses electronic note taker",
    "1077121000000101": "Uses functional communication skills",
    "1082531000000103": "Uses gestures for communication",
    "198061000000105": "Uses hearing loop",
    "719363002": "Uses high technology communication device",
    "445143008": "Uses lipspeaker",
    "719364008": "Uses low technology communication device",
    "415805003": "Uses Makaton sign language",
    "445076009": "Uses manual note taker",
    "719370002": "Uses non-powered communication device",
    "288583009": "Uses non-verbal communication",
    "1082541000000107": "Uses objects for communication",
    "720462004": "Uses personal audio recording device to record information",
    "837341000000108": "Uses Personal Communication Passport",
    "719393008": "Uses photographs for communication",
    "719373000": "Uses powered communication device",
    "404903008": "Uses sign language",
    "445123002": "Uses speech to text reporter",
    "719754002": "Uses symbols for communication",
    "445488003": "Uses telecommunications device for the deaf",
    "288601001": "Uses verbal communication",
    "716537007": "Uses voice amplifier to support communication",
    "762361000000101": "Uses voice output communication aid",
  ]

  private static let professionals: KeyValuePairs = [
    "204331000000107": "British Sign Language interpreter needed",
    "945731000000104": "Hands-on signing interpreter needed",
    "204341000000103": "Makaton Sign Language interpreter needed",
    "225835008": "Needs an advocate",
    "957071000000109": "Requires deafblind block alphabet interpreter",
    "796201000000109": "Requires deafblind communicator guide",
    "957111000000103": "Requires deafblind haptic communication interpreter",
    "957051000000100": "Requires deafblind manual alphabet interpreter",
    "945911000000109": "Requires lipspeaker",
    "945891000000106": "Requires manual note taker",
    "719563003": "Requires sighted guide",
    "1082661000000107": "Requires speech and language therapist support to communicate",
    "966401000000100": "Requires speech to text reporter",
    "936761000000104": "Sign Supported English interpreter needed",
    "945711000000107": "Visual frame sign language interpreter needed",
    "315594003": "Interpreter needed",
  ]

  private static let contactMethods: KeyValuePairs = [
    "945931000000101": "Requires audible alert",
    "936741000000100": "Requires contact by email",
    "936721000000107": "Requires contact by letter",
    "936701000000103": "Requires contact by short message service text message",
    "795661000000104": "Requires contact by telephone",
    "796081000000106": "Requires contact by text relay",
    "719561001": "Requires contact via carer",
    "945971000000104": "Requires tactile alert",
    "945951000000108": "Requires visual alert",
  ]

  private static let formats: KeyValuePairs = [
    "719758004": "Requires healthcare information recording on personal audio recording device",
    "936581000000101": "Requires information by email",
    "1082551000000105": "Requires information in aphasia-accessible format",
    "936661000000109": "Requires information in contracted (Grade 2) Braille",
    "796161000000101": "Requires information in Easyread",
    "936601000000105": "Requires information in electronic audio format",
    "945751000000106": "Requires information in electronic downloadable format",
    "936641000000108": "Requires information in Makaton",
    "936621000000101": "Requires information in Moon alphabet",
    "936681000000100": "Requires information in uncontracted (Grade 1) Braille",
    "795801000000104": "Requires information on audio cassette tape",
    "795731000000104": "Requires information on compact disc",
    "795691000000105": "Requires information on digital versatile disc",
    "945691000000105": "Requires information on universal serial bus mass storage device",
    "367741000000102": "Requires information verbally",
    "985021000000106": "Requires third party to read out written information",
    "957331000000109": "Requires written information in at least 20 point sans serif font",
    "957351000000102": "Requires written information in at least 24 point sans serif font",
    "957371000000106": "Requires written information in at least 28 point sans serif font",
  ]

  private static let additional: KeyValuePairs = [
    "307089001": "Difficulty analysing information",
    "311540003": "Difficulty processing information accurately",
    "311543001": "Difficulty processing information at normal speed",
    "1325291000000103": "Emergency contact details of specialist support team",
    "1108141000000108": "Expresses pain atypically",
    "1108121000000101": "Has My Healthcare Passport",
    "737350008": "Needs assistance with communication",
    "1108131000000104": "Requires appointment reminders",
    "1325421000000100": "Requires approach to care to be discussed with carer",
    "1108151000000106": "Requires carer to be present at encounters",
    "955771000000100": "Uses apps on mobile device to support communication",
    "954871000000106": "Uses switches for communication",
    "936561000000105": "Uses Tadoma method for communication",
  ]
}
