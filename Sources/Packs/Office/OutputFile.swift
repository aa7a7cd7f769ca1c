import Diagnostics

/// A file that somebody asked for by its path.
public enum OutputFile {
  /// Writes it whole or not at all, readable by its owner only.
  public static func write(_ bytes: [UInt8], to path: String) throws(Problems) {
    try Files.write(bytes, to: path)
  }
}
