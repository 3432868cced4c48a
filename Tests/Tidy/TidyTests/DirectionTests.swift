import Aside
import Testing

@Suite(.aside) struct `Dependencies point downward` {
    /// What each part of the core rests on.
    private static let core: [String: Set<String>] = [
        "Telephony": [],
        "Document": [],
        "Announcements": ["Telephony"],
        "Helpdesk": ["Document", "Telephony"],
        "Peers": ["Telephony"],
        "Queueing": ["Telephony"],
        "Media": ["Telephony"],
        "Speech": [],
        "ConsoleProtocol": ["Telephony"],
        "Dialplan": ["Announcements", "Document", "Helpdesk", "Telephony"],
        "CallFlow": ["Announcements", "Dialplan", "Document", "Helpdesk", "Queueing", "Telephony"],
        "Simulation": ["Announcements", "CallFlow", "Dialplan", "Document", "Helpdesk", "Queueing", "Telephony"],
    ]

    private static let coreModules = Repository.modules(in: "Core")
    private static let adapters = Repository.modules(in: "Adapters")
    private static let apps = Repository.modules(in: "App")
    private static let shims = Repository.modules(in: "Shims")
    private static let testing = Repository.modules(in: "Testing")
    private static let ours = coreModules.union(adapters).union(apps).union(shims).union(testing)

    /// The C libraries and doors that each adapter owns.
    private static let owned: [String: Set<String>] = [
        "Signaling": ["CSofia"],
        "MediaTransport": ["CLinux"],
        "Codecs": ["CSpanDSP"],
        "Records": ["CSQLite"],
        "Content": ["CYAML"],
        "Resolver": ["CResolver"],
        "Secrets": ["CCrypto"],
        "Voice": ["CSpawn"],
    ]

    private func check(_ room: String, may allowed: (_ importer: String, _ imported: String) -> Bool) throws {
        let files = Repository.sources.filter { $0.path.hasPrefix("Sources/\(room)/") }
        #expect(!files.isEmpty)
        report(
            try files.flatMap { file in
                try file.imports().filter { _, module in
                    Self.ours.contains(module) && module != file.module && !allowed(file.module, module)
                }.map { line, module in "\(file.path):\(line): \(file.module) sees \(module)" }
            })
    }

    @Test func `every part of the core has its place`() {
        #expect(Self.coreModules == Set(Self.core.keys))
    }

    @Test func `the core sees what is below it, never an adapter or a shim`() throws {
        try check("Core") { Self.core[$0]?.contains($1) ?? false }
    }

    @Test func `an adapter sees the core and its own shim, never another adapter`() throws {
        try check("Adapters") { importer, imported in
            Self.coreModules.subtracting(["Simulation"]).contains(imported)
                || Self.owned[importer, default: []].contains(imported)
        }
    }

    @Test func `no shim has two owners`() {
        let all = Self.owned.values.flatMap { $0 }
        #expect(Set(all).count == all.count)
        #expect(Set(all).isSubset(of: Self.shims))
    }

    @Test func `the gateway sees core and adapters; only the program sees the demonstration`() throws {
        try check("App") { importer, imported in
            if Self.apps.contains(imported) {
                return importer == "opcion1" || (importer, imported) == ("Demo", "Gateway")
            }
            return Self.coreModules.contains(imported) || Self.adapters.contains(imported)
        }
    }

    @Test func `nothing that is shipped sees what only tests use`() throws {
        for room in ["Core", "Adapters", "App"] { try check(room) { !Self.testing.contains($1) } }
        let targets = Repository.lines(of: "Package.swift").drop { !$0.hasSuffix("targets: [") }
        let shipped = targets.prefix { !$0.contains("// Testing:") }.joined()
        #expect(shipped.contains("Gateway"))
        for name in Self.testing where shipped.contains("\"\(name)\"") {
            Issue.record("a shipped target needs \(name)")
        }
    }

    @Test func `signalling knows no media`() throws {
        try seesNothing(of: #"\b((RTP|RTCP)\w*|Media(Transport|Session|Port|Engine|Address)?)\b"#, in: "Signaling")
    }

    @Test(arguments: ["Media", "MediaTransport"])
    func `media know no signalling`(module: String) throws {
        try seesNothing(of: #"\b(SIP\w*|Signaling|CSofia|INVITE)\b"#, in: module)
    }

    private func seesNothing(of banned: String, in module: String) throws {
        let pattern = try Pattern(banned)
        let files = Repository.sources.filter { $0.module == module }
        #expect(!files.isEmpty)
        report(files.flatMap { $0.faults(pattern) })
    }
}
