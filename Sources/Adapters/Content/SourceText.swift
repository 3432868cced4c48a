import Document

/// The UTF-8 text of a file, and the line and column of each of its bytes.
struct SourceText {
    let file: String
    /// Valid UTF-8, without a byte order mark.
    let bytes: [UInt8]

    /// Text in another encoding is refused at its first foreign byte; `advice` says how to save it rightly.
    init(_ raw: [UInt8], file: String, advice: Bilingual = .saveAsUTF8) throws(Problems) {
        self.file = file
        bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
        guard let wrong = Self.firstFault(of: bytes) else { return }
        let message = Bilingual(es: "esto no es texto UTF-8; ", en: "this is not UTF-8 text; ")
        throw Problems(Problem(at: position(ofByte: wrong), message + advice))
    }

    /// Lines end with LF, CR or both; columns count characters (Unicode scalars).
    func position(ofByte offset: Int) -> Position {
        var (line, start) = (1, 0)
        let before = bytes.prefix(offset)
        for (index, byte) in before.enumerated() {
            let endsLine = byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
            if endsLine { (line, start) = (line + 1, index + 1) }
        }
        let column = before.dropFirst(start).count { $0 & 0xC0 != 0x80 } + 1
        return Position(file: file, line: line, column: column)
    }

    private static func firstFault(of bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}

extension Bilingual {
    static let saveAsUTF8 = Bilingual(es: "guárdelo como UTF-8", en: "save it as UTF-8")
}
