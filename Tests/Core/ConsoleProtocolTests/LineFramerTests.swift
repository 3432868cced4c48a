import Aside
import ConsoleProtocol
import Testing

@Suite(.aside) struct `Bytes cut into lines` {
    @Test func `lines end at LF or CR LF, and empty ones are nothing`() {
        var framer = LineFramer(limit: 100)
        #expect(framer.append(Array("uno\ndos\r\n\n\r\ntr".utf8)) == [.line("uno"), .line("dos")])
        #expect(framer.pendingBytes == 2)
        #expect(framer.append(Array("es\n".utf8)) == [.line("tres")])
    }

    @Test func `a line as long as the limit passes, one longer is told once and skipped`() {
        var framer = LineFramer(limit: 5)
        #expect(framer.append(Array("12345\n12345\r\n".utf8)) == [.line("12345"), .line("12345")])
        #expect(framer.append(Array("123456\nx\n".utf8)) == [.overlong, .line("x")])
        #expect(framer.append(Array("1234567".utf8)) == [.overlong])
        #expect(framer.append(Array("89".utf8)) == [])
        #expect(framer.pendingBytes == 0)
        #expect(framer.append(Array("0\nok\n".utf8)) == [.line("ok")])
    }

    @Test func `bytes that are no UTF-8 are told and the next line is whole`() {
        var framer = LineFramer(limit: 100)
        #expect(framer.append([0xC3, 0x28, 0x0A] + Array("ñ\n".utf8)) == [.notUTF8, .line("ñ")])
    }

    @Test func `however the bytes come in, the pieces are the same`() {
        for seed in 0..<UInt64(500) {
            var random = Seeded(seed)
            let limit = Int.random(in: 1...12, using: &random)
            let bytes = (0..<200).map { _ -> UInt8 in
                Int.random(in: 0..<6, using: &random) == 0
                    ? [0x0A, 0x0D].randomElement(using: &random) ?? 0x0A : UInt8.random(in: 0x60...0xFF, using: &random)
            }
            var whole = LineFramer(limit: limit)
            let expected = whole.append(bytes)
            var pieced = LineFramer(limit: limit)
            var pieces: [LineFramer.Piece] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...20, using: &random)
                pieces += pieced.append(rest.prefix(count))
                rest = rest.dropFirst(count)
                #expect(pieced.pendingBytes <= limit + 1, "seed \(seed)")
            }
            #expect(pieces == expected, "seed \(seed)")
            for case .line(let text) in pieces { #expect(text.utf8.count <= limit, "seed \(seed)") }
        }
    }
}
