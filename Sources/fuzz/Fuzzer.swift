import FuzzTargets

// The entry points of libFuzzer. One program holds all targets; HOMEPACK_FUZZ_TARGET says which of them it is.

private typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ reading: OneInput
) -> CInt

/// The package manager calls a program's beginning after the program; libFuzzer's own is called `main`.
@_cdecl("fuzz_main")
public func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return drive(&count, &arguments) { data, size in testOneInput(data, size) }
}

@_silgen_name("LLVMFuzzerMutate")
private func changeLetters(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ most: Int) -> Int

/// Makes ready; libFuzzer calls it once, before the first input.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  Fuzzer.shared.open()
  return 0
}

/// Reads one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Fuzzer.shared.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// Changes an input in place, and returns its new length.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ most: Int, _ seed: CUnsignedInt)
  -> Int
{
  // One change in four is of bytes: what is no JSON is read, too.
  guard Fuzzer.shared.target.form == .json, seed % 4 != 0, let data,
    let made = Fuzzer.shared.changed(Array(UnsafeBufferPointer(start: data, count: size)), seed: seed),
    made.count <= most
  else { return changeLetters(data, size, most) }
  for (place, byte) in made.enumerated() { data[place] = byte }
  return made.count
}

/// Bytes changed as libFuzzer changes them, with some room to grow.
func lettersChanged(in bytes: [UInt8]) -> [UInt8] {
  let room = bytes.count + 64
  return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
    _ = buffer.initialize(from: bytes + Array(repeating: 0, count: room - bytes.count))
    count = changeLetters(buffer.baseAddress, bytes.count, room)
  }
}
