/// How the text of a table is written, as its bytes show: what spreadsheets export, by their menus' words.
public enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    /// What Excel exports as "CSV" in western Europe and America; holds Latin-1.
    case windows1252 = "Windows-1252"

    /// The text in UTF-8 and what it was written in; nil for what is none of these.
    static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: TextEncoding)? {
        if let isBigEndian = byteOrder(of: bytes) {
            return utf16(bytes, isBigEndian: isBigEndian).map { ($0, .utf16) }
        }
        if String(validating: bytes, as: UTF8.self) != nil { return (bytes, .utf8) }
        return windows1252(bytes).map { ($0, .windows1252) }
    }

    /// Of UTF-16: by its mark, or by the zeros that every second byte of Latin text is then; nil for other text.
    private static func byteOrder(of bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFE, 0xFF]) { return true }
        if bytes.starts(with: [0xFF, 0xFE]) { return false }
        let head = bytes.prefix(64)
        guard head.count >= 4, head.count.isMultiple(of: 2) else { return nil }
        let zeros = (even: count(head, 0), odd: count(head, 1))
        if zeros.even * 4 > head.count, zeros.odd == 0 { return true }
        if zeros.odd * 4 > head.count, zeros.even == 0 { return false }
        return nil
    }

    private static func count(_ bytes: ArraySlice<UInt8>, _ parity: Int) -> Int {
        bytes.enumerated().count { $0.offset % 2 == parity && $0.element == 0 }
    }

    private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 0, to: bytes.count, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        guard let text = String(validating: units, as: UTF16.self) else { return nil }
        return Array(String(text.unicodeScalars.drop { $0 == "\u{FEFF}" }).utf8)
    }

    /// Only where every foreign byte is what people write in the languages of western Europe: the accents of DOS and
    /// of old Macintoshes would turn into signs within words.
    private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
        var text = String.UnicodeScalarView()
        for (index, byte) in bytes.enumerated() {
            guard let scalar = scalar(byte) else { return nil }
            if byte >= 0x80, !isLetter(byte), !marksWithinWords.contains(byte) {
                let before = index > 0 && isOfWord(bytes[index - 1])
                let after = index + 1 < bytes.count && isOfWord(bytes[index + 1])
                if before && after { return nil }
            }
            text.append(scalar)
        }
        return Array(String(text).utf8)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 }
    /// ’ · ª º
    private static let marksWithinWords: Set<UInt8> = [0x92, 0xB7, 0xAA, 0xBA]

    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Nil for what nobody writes in a list of people.
    private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        if byte < 0x80 { return Unicode.Scalar(byte) }
        if isLetter(byte) { return Unicode.Scalar(byte) }
        if let mark = marks[byte] { return mark }
        return [0xA0, 0xA1, 0xA9, 0xAA, 0xAB, 0xAE, 0xB0, 0xB4, 0xB7, 0xBA, 0xBB, 0xBF].contains(byte)
            ? Unicode.Scalar(byte) : nil
    }

    /// Where Windows-1252 differs from Latin-1 (WHATWG, "Encoding", index windows-1252).
    private static let marks: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™",
    ]
}
