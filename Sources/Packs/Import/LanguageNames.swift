/// The names of the languages most spoken in Britain, as their tags (BCP 47).
enum LanguageNames {
  static func tag(_ text: String) -> String? { tags[text.lowercased()] }

  private static let tags = [
    "english": "en", "welsh": "cy", "scottish gaelic": "gd", "irish": "ga", "scots": "sco", "polish": "pl",
    "romanian": "ro", "panjabi": "pa", "punjabi": "pa", "urdu": "ur", "portuguese": "pt", "spanish": "es",
    "arabic": "ar", "bengali": "bn", "gujarati": "gu", "italian": "it", "hindi": "hi", "tamil": "ta",
    "somali": "so", "turkish": "tr", "french": "fr", "german": "de", "greek": "el", "igbo": "ig",
    "yoruba": "yo", "twi": "tw", "cantonese": "yue", "mandarin": "cmn", "ukrainian": "uk", "russian": "ru",
    "british sign language": "bfi", "bsl": "bfi",
  ]
}
