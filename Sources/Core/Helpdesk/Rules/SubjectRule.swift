/// What the subject of a ticket must look like (S1-06, S4-03).
public struct SubjectRule: Hashable, Sendable {
    /// "MÓDULO, caso".
    public var needsModule: Bool
    public var forbiddenWords: [String]
    /// In characters; nil: as long as one likes.
    public var longest: Int?
    public init(needsModule: Bool = false, forbiddenWords: [String] = [], longest: Int? = nil) {
        self.needsModule = needsModule
        self.forbiddenWords = forbiddenWords
        self.longest = longest
    }
}
