/// What the exploration of some scenes together came to.
public struct GroupReport: Sendable {
    /// In the order in which they were given.
    public let scenes: [SceneReport]
    /// What happened in mid-call, each in a scene of its own.
    public internal(set) var incidents: [SceneReport] = []
    /// Calls that were made.
    public internal(set) var calls = 0
    /// States that calls came to, and the things that may be done in them.
    public internal(set) var states = 0
    public internal(set) var ways = 0
    /// Nothing was left untried.
    public internal(set) var isWhole = true
    /// How many ways bring a call to which end.
    public internal(set) var endings: [CallEnding: Int] = [:]
    /// Each law that was broken, by its English, and the shortest way to where it was.
    public internal(set) var violations: [String: SceneReport.Violation] = [:]
    /// How many sequences of at most `sequenceLength` choices the states and ways stand for.
    public internal(set) var sequences = 0.0

    /// How long the sequences are that are counted.
    public static let sequenceLength = 30

    init(_ scenes: [SceneReport]) { self.scenes = scenes }

    /// What came of the incidents.
    mutating func add(_ other: GroupReport) {
        incidents += other.scenes
        calls += other.calls
        states += other.states
        ways += other.ways
        isWhole = isWhole && other.isWhole
        endings.merge(other.endings, uniquingKeysWith: +)
        violations.merge(other.violations) { $1.isPlainer(than: $0) ? $1 : $0 }
        sequences += other.sequences
    }
}
