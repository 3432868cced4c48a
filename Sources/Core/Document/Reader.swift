/// Gathers the problems of a reading, so that an administrator is told all of them at once.
///
/// It belongs to one reading on one thread; `Value` and `Fields` write into it.
public final class Reader {
    public private(set) var problems: [Problem] = []
    private var root: Position?
    /// Where there is no document, and what is asked of it is noted.
    let survey: Survey?

    public init() { survey = nil }

    init(survey: Survey) { self.survey = survey }

    public func value(_ node: Node) -> Value {
        root = root ?? node.position
        return Value(node: node, reader: self)
    }

    /// What stands at a place of the document that is not there.
    func value(_ place: SurveyPlace) -> Value {
        Value(node: Node(.scalar(Self.standIn, isQuoted: false), at: .whole("survey")), reader: self, place: place)
    }

    /// What every text is that is not there.
    static let standIn = "texto"

    public func report(_ message: Bilingual, at position: Position) {
        if survey == nil { problems.append(Problem(at: position, message)) }
    }

    /// `result` if there is one and nothing was reported; else every problem.
    ///
    /// A reading that gives nothing and does not say why is a mistake of its author, yet it must not take the calls of
    /// a running gateway down when a file is reloaded: it is told as a problem of the file.
    public func finish<Result>(_ result: Result?) throws(Problems) -> Result {
        if let result, problems.isEmpty { return result }
        if problems.isEmpty {
            let message = Bilingual(
                es: "no se puede usar, y el programa no sabe decir por qué",
                en: "cannot be used, and the gateway cannot say why")
            report(message, at: root ?? .whole("settings"))
        }
        throw Problems(problems)
    }
}

extension Node {
    /// What `body` makes of this, or all that is wrong with it. Where `body` gives nil it must have reported a problem.
    public func read<Result>(_ body: (Value) -> Result?) throws(Problems) -> Result {
        let reader = Reader()
        return try reader.finish(body(reader.value(self)))
    }
}
