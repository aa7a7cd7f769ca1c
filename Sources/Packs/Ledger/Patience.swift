/// How long a run waits for another that holds the lock of a folder, and who is told that it waits.
public struct Patience: Sendable {
  let seconds: Int
  let tell: @Sendable (String) -> Void

  /// Waits for nobody.
  public static let none = Patience(seconds: 0) { _ in }

  /// Waits up to so many seconds.
  ///
  /// - Parameter tell: Called once, when the wait begins, with who is waited for.
  public init(seconds: Int, tell: @escaping @Sendable (String) -> Void) {
    self.seconds = seconds
    self.tell = tell
  }
}
