// swift-tools-version: 6.2
import PackageDescription

/// What handles sound sample by sample, and what makes calls by the hundred thousand in simulated time, is optimised in
/// a debug build too: unoptimised, a start takes eight seconds and `dialplan explore` minutes.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func swift(
    _ name: String, in room: String, _ needs: [Target.Dependency], _ settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: needs, path: "Sources/\(room)/\(name)", swiftSettings: strict + settings)
}
func core(_ name: String, _ needs: [Target.Dependency] = [], _ settings: [SwiftSetting] = []) -> Target {
    swift(name, in: "Core", needs, settings)
}
func adapter(_ name: String, _ needs: [Target.Dependency], _ settings: [SwiftSetting] = []) -> Target {
    swift(name, in: "Adapters", needs, settings)
}
func library(_ name: String, apt package: String, pkgConfig: String) -> Target {
    .systemLibrary(name: name, path: "Sources/Shims/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}
func doors(
    _ name: String, in room: String = "Shims", _ needs: [Target.Dependency] = [], links: [LinkerSetting] = []
) -> Target {
    .target(name: name, dependencies: needs, path: "Sources/\(room)/\(name)", linkerSettings: links)
}
func tests(
    _ name: String, in layer: String, _ needs: [Target.Dependency], exclude: [String] = [],
    links: [LinkerSetting] = []
) -> Target {
    .testTarget(
        name: name, dependencies: needs, path: "Tests/\(layer)/\(name)", exclude: exclude, swiftSettings: strict,
        linkerSettings: links)
}

let package = Package(
    name: "opcion1",
    products: [
        // Loaded into the program that the tests start, when the thread sanitizer watches it.
        .library(name: "SanitizerAid", type: .dynamic, targets: ["CSanitizerAid"])
    ],
    targets: [
        // Core: no I/O, no clock, no threads, no C. Each rests only on what stands above it.
        core("Telephony", [], optimised),
        core("Document"),
        core("Announcements", ["Telephony"], optimised),
        core("Helpdesk", ["Document", "Telephony"]),
        core("Dialplan", ["Announcements", "Document", "Helpdesk", "Telephony"]),
        core("Peers", ["Telephony"]),
        core("Queueing", ["Telephony"], optimised),
        core("Media", ["Telephony"], optimised),
        core("Speech", [], optimised),
        core("ConsoleProtocol", ["Telephony"]),
        core("CallFlow", ["Announcements", "Dialplan", "Document", "Helpdesk", "Queueing", "Telephony"], optimised),
        core(
            "Simulation",
            ["Announcements", "CallFlow", "Dialplan", "Document", "Helpdesk", "Queueing", "Telephony"], optimised),

        // Shims: C libraries, and doors to what Swift cannot call.
        library("CSofiaSIP", apt: "libsofia-sip-ua-dev", pkgConfig: "sofia-sip-ua"),
        library("CSQLite", apt: "libsqlite3-dev", pkgConfig: "sqlite3"),
        library("CYAML", apt: "libyaml-dev", pkgConfig: "yaml-0.1"),
        library("CSpanDSP", apt: "libspandsp-dev", pkgConfig: "spandsp"),
        library("CCrypto", apt: "libssl-dev", pkgConfig: "libcrypto"),
        doors("CSofia", ["CSofiaSIP"]),
        doors("CLinux"),
        doors("CResolver", links: [.linkedLibrary("resolv")]),
        doors("CSpawn"),

        // Adapters: each owns one outside technology and never sees another.
        adapter("Signaling", ["CSofia", "Peers", "Telephony"]),
        adapter("MediaTransport", ["CLinux", "Media", "Telephony"]),
        adapter("Codecs", ["CSpanDSP", "Media"], optimised),
        adapter("Records", ["CallFlow", "CSQLite", "Document", "Helpdesk", "Media", "Telephony"]),
        adapter(
            "Content", ["Announcements", "CYAML", "Dialplan", "Document", "Media", "Speech", "Telephony"], optimised),
        adapter("ConsoleServer", ["ConsoleProtocol", "Telephony"]),
        adapter("ConsoleScreen", ["ConsoleProtocol", "Telephony"]),
        adapter("Resolver", ["CResolver", "Peers", "Telephony"]),
        adapter("Secrets", ["CCrypto", "Helpdesk"]),
        adapter("Voice", ["CSpawn", "Speech"]),

        // App: where they meet.
        swift(
            "Gateway", in: "App",
            [
                "Announcements", "CallFlow", "Codecs", "ConsoleProtocol", "ConsoleServer", "Content", "Dialplan",
                "Document", "Helpdesk", "Media", "MediaTransport", "Peers", "Queueing", "Records", "Resolver",
                "Secrets",
                "Signaling", "Speech", "Telephony", "Voice",
            ]),
        swift(
            "Demo", in: "App",
            [
                "Announcements", "ConsoleProtocol", "ConsoleScreen", "Content", "Dialplan", "Document", "Gateway",
                "Helpdesk", "Media", "MediaTransport", "Peers", "Records", "Secrets", "Signaling", "Telephony",
            ]),
        .executableTarget(
            name: "opcion1",
            dependencies: [
                "Codecs", "Demo",
                "Announcements", "CallFlow", "ConsoleProtocol", "ConsoleScreen", "Content", "Dialplan", "Document",
                "Gateway", "Helpdesk", "Media", "MediaTransport", "Records", "Secrets", "Signaling", "Simulation",
                "Speech", "Telephony", "Voice",
            ],
            path: "Sources/App/opcion1", swiftSettings: strict),

        // Testing: what only tests use.
        swift("Aside", in: "Testing", []),
        swift("MessageLaws", in: "Testing", ["Document"]),
        swift("Desks", in: "Testing", ["CallFlow", "Helpdesk", "Telephony"]),
        doors("CFaultyDisc", in: "Testing", ["CSQLite"]),
        doors("CSanitizerAid", in: "Testing"),
        swift(
            "TestDrivers", in: "Testing",
            [
                "CSanitizerAid",
                "Codecs", "ConsoleProtocol", "ConsoleScreen", "Content", "Gateway", "Helpdesk", "Media",
                "MediaTransport", "Peers", "Records", "Secrets", "Signaling", "Telephony",
            ]),

        tests("TelephonyTests", in: "Core", ["Aside", "CSanitizerAid", "Telephony"]),
        tests("DocumentTests", in: "Core", ["Aside", "Document"]),
        // ICU's speller, which is part of the toolchain, checks ours.
        tests(
            "AnnouncementsTests", in: "Core", ["Aside", "Announcements", "Telephony"],
            links: [.linkedLibrary("_FoundationICU")]),
        tests("HelpdeskTests", in: "Core", ["Aside", "Helpdesk", "Telephony"]),
        tests(
            "DialplanTests", in: "Core",
            ["Aside", "Announcements", "Content", "Dialplan", "Document", "Helpdesk", "MessageLaws", "Telephony"]),
        tests("PeersTests", in: "Core", ["Aside", "Peers", "Telephony"]),
        tests("QueueingTests", in: "Core", ["Aside", "Queueing", "Telephony"]),
        tests("MediaTests", in: "Core", ["Aside", "Media", "Telephony"]),
        tests("SpeechTests", in: "Core", ["Aside", "Speech"]),
        tests(
            "CodecsTests", in: "Adapters",
            ["Aside", "Codecs", "Content", "Media", "MediaTransport", "Telephony", "TestDrivers"]),
        tests("ConsoleProtocolTests", in: "Core", ["Aside", "ConsoleProtocol", "Telephony"]),
        tests(
            "CallFlowTests", in: "Core",
            [
                "Announcements", "Aside", "CallFlow", "CSanitizerAid", "Content", "Desks", "Dialplan", "Document",
                "Helpdesk", "Queueing", "Simulation", "Telephony",
            ]),
        tests(
            "SimulationTests", in: "Core",
            [
                "Announcements", "Aside", "CallFlow", "CSanitizerAid", "Content", "Dialplan", "Document", "Helpdesk",
                "MessageLaws", "Queueing", "Simulation", "Telephony",
            ], exclude: ["RuleChanges"]),
        tests(
            "SignalingTests", in: "Adapters",
            ["Aside", "Peers", "Secrets", "Signaling", "Telephony", "TestDrivers"], exclude: ["Scenarios"]),
        tests(
            "MediaTransportTests", in: "Adapters",
            ["Aside", "Codecs", "Media", "MediaTransport", "Telephony", "TestDrivers"]),
        tests(
            "RecordsTests", in: "Adapters",
            [
                "Aside",
                "Announcements", "CallFlow", "CFaultyDisc", "Content", "Desks", "Dialplan", "Document", "Helpdesk",
                "Media", "Queueing", "Records", "Simulation", "Telephony",
            ]),
        tests(
            "ContentTests", in: "Adapters",
            [
                "Aside", "Announcements", "Content", "Dialplan", "Document", "Media", "MessageLaws", "Speech",
                "Telephony",
            ]),
        tests(
            "ConsoleTests", in: "Adapters", ["Aside", "ConsoleProtocol", "ConsoleScreen", "ConsoleServer", "Telephony"]),
        tests("ResolverTests", in: "Adapters", ["Aside", "Peers", "Resolver", "Telephony", "TestDrivers"]),
        tests("SecretsTests", in: "Adapters", ["Aside", "Helpdesk", "Secrets"]),
        tests("VoiceTests", in: "Adapters", ["Aside", "Gateway", "Speech", "TestDrivers", "Voice"]),
        tests(
            "GatewayTests", in: "App",
            [
                "Aside", "CallFlow", "ConsoleProtocol", "Content", "Dialplan", "Document", "Gateway", "Helpdesk",
                "Media", "Peers", "Records", "Signaling", "Speech", "Telephony", "TestDrivers", "Voice",
            ]),
        tests(
            "EndToEndTests", in: "EndToEnd",
            [
                "Aside",
                "opcion1",
                "Announcements", "CallFlow", "Codecs", "ConsoleProtocol", "ConsoleScreen", "Content", "Document",
                "Gateway",
                "Helpdesk", "Media", "MediaTransport", "MessageLaws", "Peers", "Records", "Secrets", "Signaling",
                "Speech",
                "Telephony", "TestDrivers",
            ], exclude: []),
        tests("TidyTests", in: "Tidy", ["Aside"]),

        // What is measured by itself: `swift run -c release RecordsBenchmark`.
        .executableTarget(
            name: "RecordsBenchmark", dependencies: ["CallFlow", "Helpdesk", "Records", "Telephony"],
            path: "Tests/Benchmarks/RecordsBenchmark", swiftSettings: strict),
    ]
)
