import Aside
import Testing

@Suite(.aside) struct `The core is pure` {
    private static let core = Repository.sources.filter { $0.path.hasPrefix("Sources/Core/") }
    /// Where virtual time starts what it lets run.
    private static let starter = "Sources/Core/Simulation/Simulation.swift"

    @Test(arguments: [
        #"\b(Continuous|Suspending)Clock\b"#, #"\bDate\s*\(\s*\)"#, #"\bDate\.now\b"#, #"\bTask\.sleep\b"#,
        #"\bUUID\s*\("#, #"\.random\s*\((?!.*using:)"#, #"\.randomElement\s*\(\s*\)"#, #"\.shuffled\s*\(\s*\)"#,
        #"\bSystemRandomNumberGenerator\b"#, #"\bDispatch\w*"#, #"\b(FileManager|FileHandle|ProcessInfo|Thread)\b"#,
        #"\bprint\s*\("#, #"\bUnsafe\w*Pointer\b"#, #"\b(TimeZone|Calendar|Locale)\.(current|autoupdatingCurrent)\b"#,
    ])
    func `of what only the world outside knows`(banned: String) throws {
        let pattern = try Pattern(banned)
        report(Self.core.flatMap { $0.faults(pattern) })
    }

    @Test func `of tasks that nobody waits for, but where the simulation starts its own`() throws {
        let pattern = try Pattern(#"\bTask\s*(\.detached|\.immediate)?\s*[({]"#)
        report(Self.core.flatMap { $0.faults(pattern).dropFirst($0.path == Self.starter ? 1 : 0) })
    }

    @Test func `of Foundation, but for time zones and calendars`() throws {
        let uses = try Pattern(#"\b(TimeZone|Calendar|DateComponents|calendar\.\w+)\b"#)
        let importers = try Self.core.filter { try $0.imports().contains { $0.module == "Foundation" } }
        report(importers.filter { !uses.isFound(in: $0.code) }.map(\.path))
    }

    @Test func `of every other module of the system`() throws {
        let allowed = Repository.modules(in: "Core").union(["Foundation", "Synchronization"])
        for file in Self.core {
            let faults = try file.imports().filter { !allowed.contains($0.module) }
            report(faults.map { "\(file.path):\($0.line): imports \($0.module)" })
        }
    }
}
