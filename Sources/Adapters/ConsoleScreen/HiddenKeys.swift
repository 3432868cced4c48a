internal import ConsoleProtocol

/// A line typed key by key on a terminal that neither shows nor edits it.
struct HiddenKeys {
    enum Outcome: Hashable {
        case more
        case entered(String)
        case cancelled
    }

    private enum Key {
        static let interrupt: UInt8 = 0x03, endOfInput: UInt8 = 0x04, backspace: UInt8 = 0x08
        static let newline: UInt8 = 0x0A, enter: UInt8 = 0x0D, eraseLine: UInt8 = 0x15, delete: UInt8 = 0x7F
    }

    private var bytes: [UInt8] = []

    mutating func type(_ byte: UInt8) -> Outcome {
        switch byte {
        case Key.newline, Key.enter: return .entered(String(decoding: bytes, as: UTF8.self))
        case Key.interrupt: return .cancelled
        case Key.endOfInput: return bytes.isEmpty ? .cancelled : .more
        case Key.backspace, Key.delete: _ = bytes.popLast()
        case Key.eraseLine: bytes = []
        default: if bytes.count < ConsoleLimits.nameLength { bytes.append(byte) }
        }
        return .more
    }
}
