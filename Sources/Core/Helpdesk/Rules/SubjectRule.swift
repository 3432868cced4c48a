/// What the subject of a ticket must look like (S1-06, S4-03).
public struct SubjectRule: Hashable, Sendable {
    /// "MÓDULO, caso".
    public var needsModule: Bool
    public var forbiddenWords: [String]
    /// In characters; nil: as long as one likes.
    public var longest: Int?
    /// What a case is called that has neither urgent cause nor type; empty: nothing.
    public var unnamedCase: String
    public init(
        needsModule: Bool = false, forbiddenWords: [String] = [], longest: Int? = nil, unnamedCase: String = ""
    ) {
        self.needsModule = needsModule
        self.unnamedCase = unnamedCase
        self.forbiddenWords = forbiddenWords
        self.longest = longest
    }
}
