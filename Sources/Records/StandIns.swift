extension String {
  /// Whether the text only stands for something absent, "N/A" or "none" or "tbc", and does not say why. Whoever makes
  /// records from other files asks before taking a text: the reader refuses such words.
  public var standsForNothing: Bool { Placeholder.reason(for: trimmed.lowercased()) != nil }
}
