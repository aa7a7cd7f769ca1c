import Templating
import Testing

@testable import Packs

extension Resources {
  /// How the built-in templates are worded.
  var english: ValueWording {
    get throws { try #require(valueWordings["en-GB"]) }
  }
}
