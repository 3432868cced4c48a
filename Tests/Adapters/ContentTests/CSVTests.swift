import Aside
import Content
import Document
import MessageLaws
import Testing

@Suite("CSV tables", .aside)
struct CSVTests {
    private let columns: [CSVTable.Column] = [
        .init("razon_social"), .init("telefonos"), .init("pin", isRequired: false),
    ]

    private func parse(_ text: String) throws(Problems) -> CSVTable {
        try CSVTable.parse(Array(text.utf8), file: "c.csv", columns: columns)
    }
    private func faults(_ text: String) -> [String] { bilingualProblems { () throws(Problems) in try parse(text) } }

    /// Company and telephones of each row.
    private func cells(_ text: String) throws -> [[String?]] {
        try parse(text).rows.map { row in
            try row.read { value in
                value.fields { fields -> [String?]? in
                    let pin = fields.optional("pin")?.text()
                    return [fields.required("razon_social")?.text(), fields.optional("telefonos")?.text(), pin]
                }
            }
        }
    }

    @Test func `commas or semicolons, quoted or not, with any line end`() throws {
        let expected: [[String?]] = [
            ["Refrigeración Polar, S.A.", "5550001|5550002", "0042"], ["Ana \"la güera\"", nil, nil],
        ]
        let text =
            "razon_social,telefonos,pin\n\"Refrigeración Polar, S.A.\",5550001|5550002,0042\n\"Ana \"\"la güera\"\"\",,\n"
        #expect(try cells(text) == expected)
        #expect(try cells("\u{FEFF}" + text.replacing("\n", with: "\r\n")) == expected)
        #expect(try cells(String(text.dropLast())) == expected)
        let excel =
            "Razón Social;Teléfonos;PIN\nRefrigeración Polar, S.A.; 5550001|5550002 ;0042\n\n;;\n\"Ana \"\"la güera\"\"\";;\n"
        #expect(try cells(excel) == expected)
    }

    @Test func `columns may come in any order and optional ones be left out`() throws {
        #expect(try cells("telefonos,razon_social\n1,A\n") == [["A", "1", nil]])
        #expect(try cells("telefonos,razon_social\n") == [])
    }

    @Test func `cells and rows know where they stand, across quoted line ends`() throws {
        let rows = try parse("razon_social,telefonos\n\"A\nB\",1\nñandú,2\n").rows
        #expect(rows.map(\.position.description) == ["c.csv:2:1", "c.csv:4:1"])
        guard case .mapping(let first) = rows[0].content, case .mapping(let last) = rows[1].content else {
            throw Problem(at: rows[0].position, "no mapping")
        }
        #expect(first.map(\.value.content) == [.scalar("A\nB", isQuoted: true), .scalar("1", isQuoted: true)])
        #expect(first[1].value.position.description == "c.csv:3:4")
        #expect(last[1].value.position.description == "c.csv:4:7")
    }

    @Test func `a word that means nothing elsewhere is a word in a table`() throws {
        #expect(try cells("razon_social,telefonos\nnull,~\n") == [["null", "~", nil]])
    }

    @Test func `all faults of a table are told at once`() {
        #expect(
            faults("razon_socal,pin,PIN,otra\nA,1,2\nB,\"1\"2,3,4\nC,1,2,\"4\n") == [
                "c.csv:1:1: unknown column “razon_socal”; did you mean “razon_social”?",
                "c.csv:1:1: missing column “telefonos”",
                "c.csv:1:17: column “PIN” is there twice",
                "c.csv:1:21: unknown column “otra”; the columns are “razon_social”, “telefonos”, “pin”",
                "c.csv:2:1: expected 4 cells as in the first row, found 3",
                "c.csv:3:6: the cell goes on after its closing quotation mark; double a mark that belongs to the text",
                "c.csv:4:7: the quotation mark that opens here is never closed",
            ])
    }

    @Test func `tabs may stand between the cells`() throws {
        #expect(try cells("razon_social\ttelefonos\tpin\nPolar, S.A.\t1;2\t\n") == [["Polar, S.A.", "1;2", nil]])
    }

    @Test func `rows of another shape are told beside those that can be read`() throws {
        let table = try parse("razon_social,telefonos\nA,1\nB\nC,3\nD,4,5\n")
        #expect(table.rows.count == 2)
        #expect(
            table.faults.map(\.description) == [
                "c.csv:3:1: expected 2 cells as in the first row, found 1",
                "c.csv:5:1: expected 2 cells as in the first row, found 3",
            ])
        BilingualLaw.expect(table.faults)
    }

    private static let accented = "razon_social,telefonos\nCompañía “Güera” d’Acción,1\n"

    private static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "“": 0x93
            case "”": 0x94
            case "’": 0x92
            default: UInt8(scalar.value)
            }
        }
    }

    @Test func `what spreadsheets export in other encodings is read, and which one it was is told`() throws {
        let text = Self.accented
        let little = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let cases: [([UInt8], TextEncoding)] = [
            (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
            ([0xFF, 0xFE] + little, .utf16), ([0xFE, 0xFF] + big, .utf16), (little, .utf16), (big, .utf16),
            (Self.windows1252(text), .windows1252),
        ]
        for (bytes, encoding) in cases {
            let table = try CSVTable.parse(bytes, file: "c.csv", columns: columns)
            #expect(table.encoding == encoding)
            guard case .mapping(let pairs) = table.rows.first?.content else {
                Issue.record("no row in \(encoding)")
                continue
            }
            #expect(pairs[0].value.content == .scalar("Compañía “Güera” d’Acción", isQuoted: true))
        }
    }

    @Test(
        arguments: [
            // "Compañía" as DOS (code page 850) and as an old Macintosh wrote it, half a character of UTF-16, noise.
            [0x43, 0x6F, 0x6D, 0x70, 0x61, 0xA4, 0xA1, 0x61], [0x43, 0x6F, 0x6D, 0x70, 0x61, 0x96, 0x92, 0x61],
            [0xFF, 0xFE, 0x41], [0x81, 0x00, 0x07],
        ] as [[UInt8]])
    func `an encoding that is none of them is refused by name`(word: [UInt8]) {
        let bytes = word.first == 0xFF ? word : Array("razon_social,telefonos\n".utf8) + word + Array(",1\n".utf8)
        let sentence = "this text is neither UTF-8 nor UTF-16 nor Windows-1252 (Latin-1); export it as “CSV UTF-8”"
        #expect(
            bilingualProblems { () throws(Problems) in try CSVTable.parse(bytes, file: "c.csv", columns: columns) }
                == ["c.csv: " + sentence])
    }

    @Test func `an empty file and one that is not there`() {
        #expect(faults("") == ["c.csv: nothing is written in this file"])
        #expect(faults("\n\n;;\n") == ["c.csv: nothing is written in this file"])
        #expect(
            bilingualProblems { () throws(Problems) in try CSVTable.read("/nowhere/c.csv", columns: columns) }
                == ["/nowhere/c.csv: cannot be read: no such file or directory"])
    }

    @Test(arguments: 0..<20)
    func `whatever is written by the rules is read back`(seed: UInt64) throws {
        var random = Seeded(seed)
        let alphabet = Array("ab,;\"\n ñ|0")
        func cell() -> String {
            let inside = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? "a"
            }
            return "x" + String(inside) + "x"
        }
        for separator in [",", ";"] {
            let table = (0..<20).map { _ in [cell(), cell()] }
            let lines = table.map { row in
                row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
            }
            let text = (["razon_social\(separator)telefonos"] + lines).joined(separator: "\r\n")
            let read = try cells(text).map { [$0[0], $0[1]] }
            #expect(read == table.map { $0.map(Optional.some) }, "seed \(seed)")
        }
    }
}
