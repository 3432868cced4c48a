import Aside
import Content
import Document
import Foundation
import Testing

@Suite("YAML files", .aside)
struct YAMLTests {
    private func fault(_ text: String) -> [String] {
        problems { () throws(Problems) in try YAMLFile.parse(text, file: "x.yaml") }
    }

    private func spanish(_ text: String) -> [String] {
        do throws(Problems) {
            _ = try YAMLFile.parse(text, file: "x.yaml")
            return []
        } catch { return error.map { $0.text(in: .spanish) } }
    }

    @Test func `nodes know where they were written`() throws {
        let root = try YAMLFile.parse(
            """
            # a dialplan
            saludo:
              say: "Gracias"
              niños: [1, 'null', ~]
            vacío:
            """, file: "x.yaml")
        func at(_ line: Int, _ column: Int) -> Position { Position(file: "x.yaml", line: line, column: column) }
        func text(_ text: String, _ line: Int, _ column: Int, quoted: Bool = false) -> Node {
            Node(.scalar(text, isQuoted: quoted), at: at(line, column))
        }
        let list = Node(
            .sequence([text("1", 4, 11), text("null", 4, 14, quoted: true), text("~", 4, 22)]), at: at(4, 10))
        let step = Node(
            .mapping([
                .init(key: text("say", 3, 3), value: text("Gracias", 3, 8, quoted: true)),
                .init(key: text("niños", 4, 3), value: list),
            ]), at: at(3, 3))
        let expected = Node(
            .mapping([
                .init(key: text("saludo", 2, 1), value: step), .init(key: text("vacío", 5, 1), value: text("", 5, 7)),
            ]), at: at(2, 1))
        #expect(root == expected)
    }

    @Test func `block texts, line ends of Windows and a byte order mark change no place`() throws {
        let text = "\u{FEFF}a: >-\r\n  uno\r\n  dos\r\nb: |\r\n  x\r\n  y\r\nc: z\r\n"
        let root = try YAMLFile.parse(text, file: "x.yaml")
        guard case .mapping(let pairs) = root.content else { throw Problem(at: root.position, "no mapping") }
        #expect(pairs.map(\.key.position.description) == ["x.yaml:1:1", "x.yaml:4:1", "x.yaml:7:1"])
        #expect(pairs[0].value.content == .scalar("uno dos", isQuoted: true))
        #expect(pairs[1].value.content == .scalar("x\ny\n", isQuoted: true))
    }

    @Test(arguments: [
        ("a: 1\n\tb: 2\n", "x.yaml:2:1: a tab cannot indent; use spaces"),
        ("a:\n\t- b\n", "x.yaml:2:1: a tab cannot indent; use spaces"),
        ("keys:\n  *: queue\n", "x.yaml:2:3: a “*” that is a telephone key or begins a text must stand in quotes"),
        (
            "a: &x 1\nb: *x\n",
            "x.yaml:2:4: “*x” repeats another part, which is not allowed here; "
                + "a “*” that is a telephone key or begins a text must stand in quotes"
        ),
        ("a: @b\n", "x.yaml:1:4: a text that begins with “@” must stand in quotes"),
        ("a: %b\n", "x.yaml:1:4: a text that begins with “%” must stand in quotes"),
        ("a: 1\n%b: 2\n", "x.yaml:2:1: “%” cannot begin a line; a text that begins with it must stand in quotes"),
        (
            "say: Gracias: por llamar\n",
            "x.yaml:1:13: a “:” is not allowed here; check the indentation, and put a text that contains “: ” in quotes"
        ),
        ("a: 1\nb\nc: 2\n", "x.yaml:2:1: expected “:” after this key"),
        ("a:\n  b: 1\n c: 2\n", "x.yaml:3:2: this does not line up with the keys that begin on line 1"),
        ("a:\n  - b\n  c: 1\n", "x.yaml:3:3: this does not line up with the list that begins on line 2"),
        ("a: [1, 2\nb: 3\n", "x.yaml:2:2: expected “,” or “]” in the list that begins on line 1"),
        ("a: {b: 1\nc: 3\n", "x.yaml:2:2: expected “,” or “}” in the keys with values that begin on line 1"),
        ("a: 1\nb: \"dos\nc: 3\n", "x.yaml:2:4: the quotation mark that opens here is never closed"),
        (
            "a: \"uno\nb: \"dos\"\n",
            "x.yaml:1:4: the quotation mark that opens here is not closed before line 2"
        ),
        (
            "a: !!str 5\n",
            "x.yaml:1:4: the tag “tag:yaml.org,2002:str” is not allowed here; text that begins with “!” must stand in quotes"
        ),
        ("a: b\u{7}c\n", "x.yaml:1:5: an invisible control character stands here; delete it"),
        ("a: 1\n---\nb: 2\n", "x.yaml:2:1: a second document begins here; a file holds one"),
        ("", "x.yaml: nothing is written in this file"), ("# only this\n", "x.yaml: nothing is written in this file"),
    ])
    func `each fault of writing is told where it is`(text: String, message: String) {
        #expect(fault(text) == [message])
        let told = spanish(text)
        #expect(told.count == 1 && told != [message], "it has no Spanish")
        #expect(told.first?.hasPrefix(message.prefix { $0 != " " } + " ") == true, "\(told)")
    }

    @Test func `keys written twice are told with all other faults of the file`() throws {
        let root = try YAMLFile.parse("a: 1\nb: x\na: 2\n", file: "x.yaml")
        let messages = problems { () throws(Problems) in
            try root.read { $0.fields { ($0.required("a")?.int(), $0.required("b")?.int()) } }
        }
        #expect(
            messages == [
                "x.yaml:2:4: expected a whole number, found “x”", "x.yaml:3:1: key “a” is already on line 1",
            ])
    }

    @Test func `text in another encoding is told where its first foreign letter is`() {
        let latin = Array("a: 1\nb: ni".utf8) + [0xF1] + Array("o\n".utf8)
        #expect(
            problems { () throws(Problems) in try YAMLFile.parse(latin, file: "x.yaml") }
                == ["x.yaml:2:6: this is not UTF-8 text; save it as UTF-8"])
    }

    @Test func `what is too large, too deep or too many is refused`() {
        let large = "a: " + String(repeating: "x", count: YAMLFile.mostBytes)
        #expect(fault(large) == ["x.yaml: has 1048579 bytes and 1048576 are the most allowed"])
        let deep = String(repeating: "[", count: YAMLFile.deepestNesting + 1)
        #expect(fault(deep) == ["x.yaml:1:65: nested deeper than 64 levels"])
        let many = "[" + String(repeating: "1,", count: YAMLFile.mostNodes) + "1]"
        #expect(fault(many) == ["x.yaml:1:200002: more than 100000 values in one file"])
        let levels = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(fault(levels) == [])
    }

    @Test func `a file that cannot be read is one clear sentence`() throws {
        let folder = try TemporaryFolder()
        let none = "\(folder.path)/none.yaml"
        #expect(
            problems { () throws(Problems) in try YAMLFile.read(none) } == [
                "\(none): cannot be read: no such file or directory"
            ])
        #expect(
            problems { () throws(Problems) in try YAMLFile.read(folder.path) }
                == ["\(folder.path): cannot be read: it is not a regular file"])
        let large = try folder.write("large.yaml", [UInt8](repeating: 0x61, count: YAMLFile.mostBytes + 1))
        #expect(
            problems { () throws(Problems) in try YAMLFile.read(large) }
                == ["\(large): cannot be read: it has 1048577 bytes and 1048576 are the most allowed"])
        let pipe = "\(folder.path)/pipe.yaml"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(
            problems { () throws(Problems) in try YAMLFile.read(pipe) } == [
                "\(pipe): cannot be read: it is not a regular file"
            ])
    }

    @Test(arguments: 0..<40)
    func `no bytes trap the parser, and every fault has its place in the text`(seed: UInt64) {
        var random = Seeded(seed)
        let sample = Array(
            """
            helpdesk: "multimarca"   # coment
            steps:
              saludo: { say: [hola, 'adiós'], then: menu }
              menu:
                keys: {"1": soporte, "*": menu}
                text: >-
                  Para soporte
                  oprima uno
                list:
                  - a
                  - ? b
                    : c

            """.utf8)
        let spice = Array("\t\n\r:-?*&!%@`'\"[]{},#|> \u{FEFF}ñ~\0".utf8)
        for _ in 0..<200 {
            var bytes = sample
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(spice.randomElement(using: &random) ?? 0, at: place)
                case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
                default:
                    bytes.replaceSubrange(
                        place..<bytes.count, with: bytes[..<Int.random(in: 0..<bytes.count, using: &random)])
                }
                if bytes.isEmpty { bytes = [0x61] }
            }
            let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + bytes.count(where: { $0 > 0x7F }) + 1
            do throws(Problems) { _ = try YAMLFile.parse(bytes, file: "x.yaml") } catch {
                for problem in error {
                    #expect(problem.line <= lines && problem.column <= bytes.count + 1, "seed \(seed): \(problem)")
                    #expect(
                        problem.line > 0 && problem.column > 0 || problem.position == .whole("x.yaml"), "seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: 0..<10)
    func `random bytes are refused or read, never fatal`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = problems { () throws(Problems) in try YAMLFile.parse(bytes, file: "x.yaml") }
            _ = problems { () throws(Problems) in try WAVFile.parse(Array("RIFF".utf8) + bytes, file: "x.wav") }
            _ = problems { () throws(Problems) in try CSVTable.parse(bytes, file: "x.csv", columns: [.init("a")]) }
        }
    }

    @Test func `hostile shapes are read or refused in no time`() {
        let shapes = [
            String(repeating: "{a: ", count: 250_000), String(repeating: "? ", count: 500_000),
            String(repeating: "- ", count: 500_000), String(repeating: "a: ", count: 300_000),
            String(repeating: "[", count: 1_000_000), String(repeating: "a\n", count: 500_000),
            String(repeating: "\"", count: 1_000_000), String(repeating: "a: b\n", count: 200_000),
        ]
        for shape in shapes {
            let elapsed = ContinuousClock().measure { _ = fault(shape) }
            #expect(elapsed < .seconds(60), "\(shape.prefix(8)) took \(elapsed)")
        }
    }
}
