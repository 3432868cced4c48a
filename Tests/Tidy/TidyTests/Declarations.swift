/// What a file declares, found by counting braces.
struct Declarations {
    struct Function {
        let line: Int
        let length: Int
    }
    struct TopLevel {
        let kind: String
        let name: String
        let isPrivate: Bool
        let length: Int
    }

    private(set) var functions: [Function] = []
    private(set) var topLevel: [TopLevel] = []
    /// Braces opened and never closed: the file was not understood.
    private(set) var openAtEnd = 0

    private let function = try? Pattern(
        #"^\s*(?:@\w+(?:\([^)]*\))?\s+|\w+(?:\(\w+\))?\s+)*(?:func\s|init\s*[?!]?\s*[<(]|deinit\b|subscript\s*[<(])"#
            + #"|^\s*(?:\w+(?:\(\w+\))?\s+)*var\s+\w+\s*:[^={]*\{\s*$"#)
    private let type = try? Pattern(
        #"^((?:@\w+(?:\([^)]*\))?\s+|\w+\s+)*?)(struct|class|enum|actor|protocol|extension)\s+(`[^`]+`|[\w.]+)"#)

    init(_ file: SourceFile) {
        for (number, line) in file.codeLines.enumerated() {
            if openAtEnd == 0, let found = type?.groups(in: line) {
                topLevel.append(
                    TopLevel(
                        kind: found[2], name: found[3], isPrivate: found[1].contains("private"),
                        length: length(of: file.codeLines, from: number) ?? 1))
            }
            if beginsFunction(line), let length = length(of: file.codeLines, from: number) {
                functions.append(Function(line: number + 1, length: length))
            }
            openAtEnd += line.count { $0 == "{" } - line.count { $0 == "}" }
        }
    }

    private func beginsFunction(_ line: String) -> Bool { function?.isFound(in: line) ?? false }

    /// Lines from the declaration to the brace that closes its body; nil where it has none, as in a protocol.
    private func length(of code: [String], from first: Int) -> Int? {
        var (round, curly) = (0, 0)
        for number in first..<code.count {
            if number > first, curly == 0, round == 0, beginsFunction(code[number]) { return nil }
            for character in code[number] {
                switch character {
                case "(": round += 1
                case ")": round -= 1
                case "{" where round == 0 || curly > 0: curly += 1
                case "}" where round == 0 || curly > 0:
                    curly -= 1
                    if curly < 0 { return nil }
                    if curly == 0 { return number - first + 1 }
                default: break
                }
            }
        }
        return nil
    }
}
