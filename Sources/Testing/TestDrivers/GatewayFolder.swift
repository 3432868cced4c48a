public import Foundation

/// A temporary folder with all that a gateway needs: settings, dialplans, prompts, records with people in them.
public struct GatewayFolder: Sendable {
    /// What a test wants otherwise than as shipped.
    public struct Wishes: Sendable {
        /// Peers whose word on the caller's number is taken.
        public var trusted: [String] = []
        /// Replaced in the shipped dialplan, each of which must be there exactly once.
        public var dialplan: [(shipped: String, wanted: String)] = []
        /// A folder of dialplans instead of the shipped ones, taken as it is, with the prompts that it needs.
        public var others: (dialplans: URL, prompts: URL)?
        /// Prompts are the source tree's own; with this they are links to them, of which each can be replaced.
        public var ownPrompts = false
        public var agentPhone = "sip:ana@127.0.0.1:9"
        public var departments: [String: String] = [:]
        public var drainLimit = "30s"
        public var mostCalls = 50
        public var listen = "127.0.0.1:0"
        /// What lies under its data; nil: the disc of the machine.
        public var disc: SmallDisc?
        /// The address that peers are told, where it stands behind NAT.
        public var advertised: String?
        /// The host where it runs; nil: this one.
        public var space: NetworkSpace?
        /// Further lines at the end of the settings.
        public var settings = ""

        public init() {}
    }

    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public let root: URL

    public var settings: String { root.appending(path: "opcion1.yaml").path }
    public var data: String { root.appending(path: "data").path }
    public var database: String { "\(data)/opcion1.db" }
    public var console: String { root.appending(path: "console.sock").path }
    public var dialplan: String { root.appending(path: "dialplans/\(SourceTree.dialplan).yaml").path }
    public let prompts: URL
    let disc: SmallDisc?
    let space: NetworkSpace?

    public static func make(_ wishes: Wishes = Wishes()) async throws -> GatewayFolder {
        let files = FileManager.default
        let name = "opcion1-\(UUID().uuidString.prefix(8))"
        let folder = GatewayFolder(wishes, root: files.temporaryDirectory.appending(path: name))
        try files.createDirectory(
            atPath: folder.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            try copy(wishes.others?.dialplans ?? SourceTree.dialplans, to: folder.root.appending(path: "dialplans"))
            if wishes.others == nil {
                try folder.leaveOneDialplan()
                try folder.changeDialplan(wishes.dialplan + [alwaysOpen()])
            }
            if wishes.ownPrompts { try folder.linkPrompts() }
            try folder.writeSettings(wishes)
            try await People.write(to: folder.database, agentPhone: wishes.agentPhone)
        } catch {
            folder.remove()
            throw error
        }
        return folder
    }

    private init(_ wishes: Wishes, root: URL) {
        self.root = root
        disc = wishes.disc
        space = wishes.space
        prompts = wishes.ownPrompts ? root.appending(path: "prompts") : wishes.others?.prompts ?? SourceTree.prompts
    }

    /// The lines of other helpdesks are not those of a gateway under test.
    private func leaveOneDialplan() throws {
        let folder = root.appending(path: "dialplans").path
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasSuffix(".yaml") && name != "\(SourceTree.dialplan).yaml" {
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Contents alone: who owns the source tree need not be who tests.
    private static func copy(_ folder: URL, to copy: URL) throws {
        let files = FileManager.default
        try files.createDirectory(at: copy, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: folder.path) {
            let (from, to) = (folder.appending(path: name), copy.appending(path: name))
            var isFolder: ObjCBool = false
            _ = files.fileExists(atPath: from.path, isDirectory: &isFolder)
            if isFolder.boolValue { try Self.copy(from, to: to) } else { try Data(contentsOf: from).write(to: to) }
        }
    }

    public func remove() { try? FileManager.default.removeItem(at: root) }

    public func changeDialplan(_ changes: [(shipped: String, wanted: String)]) throws {
        var text = try String(contentsOfFile: dialplan, encoding: .utf8)
        for change in changes {
            guard text.components(separatedBy: change.shipped).count == 2 else {
                throw Failure(description: "the dialplan must have this exactly once: \(change.shipped)")
            }
            text = text.replacingOccurrences(of: change.shipped, with: change.wanted)
        }
        try text.write(toFile: dialplan, atomically: true, encoding: .utf8)
    }

    private static func alwaysOpen() -> (shipped: String, wanted: String) {
        let holidays = "\n  holidays: [mexico]"
        return (holidays, "\n\(openDays(in: "America/Mexico_City"))\(holidays)")
    }

    /// `exceptions:` of a dialplan. Shipped hours would make tests depend on the weekday; with these, yesterday to the
    /// day after tomorrow are open all day.
    public static func openDays(in zone: String) -> String {
        let days = (-1...2).map { day -> String in
            var calendar = Calendar(identifier: .gregorian)
            if let zone = TimeZone(identifier: zone) { calendar.timeZone = zone }
            let date = Date().addingTimeInterval(Double(day) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            return String(
                format: "    %04d-%02d-%02d: 00:00-24:00", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        }
        return (["  exceptions:"] + days).joined(separator: "\n")
    }

    private func linkPrompts() throws { try Self.linkPrompts(in: prompts) }

    /// Fills a folder with links to the shipped prompts, each of which can be replaced.
    public static func linkPrompts(in prompts: URL) throws {
        let files = FileManager.default
        for part in ["es-MX", "en", "music"] {
            let (from, to) = (SourceTree.prompts.appending(path: part), prompts.appending(path: part))
            try files.createDirectory(at: to, withIntermediateDirectories: true)
            for name in try files.contentsOfDirectory(atPath: from.path) {
                try files.createSymbolicLink(
                    at: to.appending(path: name), withDestinationURL: from.appending(path: name))
            }
        }
    }

    private func writeSettings(_ wishes: Wishes) throws {
        var lines = ["name: prueba", "sip:", "  listen: \(wishes.listen)"]
        if !wishes.trusted.isEmpty { lines.append("  trusted: [\(wishes.trusted.joined(separator: ", "))]") }
        if let advertised = wishes.advertised { lines.append("  advertised: \(advertised)") }
        lines += ["media:", "  ports: any", "  threads: 1", "  real-time: no"]
        lines += ["data: data", "dialplans: dialplans", "prompts: \(prompts.path)"]
        lines += ["console:", "  socket: console.sock"]
        if !wishes.departments.isEmpty {
            lines.append("departments:")
            lines += wishes.departments.sorted { $0.key < $1.key }.map { "  \($0.key): \"\($0.value)\"" }
        }
        lines += ["limits:", "  calls: \(wishes.mostCalls)", "  drain: \(wishes.drainLimit)", wishes.settings, ""]
        try lines.joined(separator: "\n").write(toFile: settings, atomically: true, encoding: .utf8)
    }
}
