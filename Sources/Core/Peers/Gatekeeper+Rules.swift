extension Gatekeeper {
    public struct Rules: Hashable, Sendable {
        public var strangers = StrangerRule.drop
        /// Whether phones may register: a stranger's REGISTER is then challenged.
        public var takesPhones = false
        /// Whether any caller may ring in.
        public var isOpen = false
        /// REGISTERs of strangers, by source.
        public var registers = RateLimit(burst: 20, each: .seconds(1))
        /// INVITEs of strangers on an open line, by source and by caller's number.
        public var calls = RateLimit(burst: 10, each: .seconds(6))
        /// Refusals that are answered, by source; beyond them nothing is.
        public var refusals = RateLimit(burst: 5, each: .seconds(10))
        /// Wrong passwords, by source, before it is shut out.
        public var failures = RateLimit(burst: 10, each: .seconds(60))
        /// Twice as long each time, up to the most.
        public var ban = Duration.seconds(60)
        public var mostBan = Duration.seconds(3600)
        /// Sources that are remembered.
        public var sources = 4096
        /// Lines of one report; the others are told together.
        public var reportLines = 100

        public init() {}
    }
}
