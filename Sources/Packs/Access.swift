import Foundation

/// Who else may read what a run writes.
public enum Access: Sendable {
  /// Nobody.
  case owner
  /// The group of the folder that it stands in: new folders hand their group on to what is made in them.
  case group

  var fileMode: mode_t { self == .owner ? 0o600 : 0o640 }
  var folderMode: mode_t { self == .owner ? 0o700 : 0o2750 }
}
