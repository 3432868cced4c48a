public import Foundation

/// One run of sipp, the SIP load tester, with a scenario on loopback.
public struct SippRun: Sendable {
    public enum Transport: String, Sendable, CaseIterable {
        case udp = "u1"
        case tcp = "t1"
    }

    public struct Outcome: Sendable {
        /// 0 when every call went as the scenario says.
        public var status: Int32
        /// Every message sent and received, as text.
        public var messages: String
        /// What the scenario's `<log>` actions wrote.
        public var log: String
        public var errors: String
        public var succeeded: Bool { status == 0 }
    }

    public var scenario: URL
    public var transport: Transport
    public var calls = 1
    /// Calls begun each second.
    public var rate = 10
    /// sipp ends by itself, with an error, after this.
    public var limitSeconds = 20
    public var traceMessages = true
    /// Values for the scenario's `[name]` keywords.
    public var keys: [String: String] = [:]
    /// Further options, as on sipp's command line.
    public var options: [String] = []

    public init(scenario: URL, transport: Transport = .udp) {
        self.scenario = scenario
        self.transport = transport
    }

    /// Plays the caller against `127.0.0.1:port`, and returns when all its calls are over.
    public func call(port: Int) async throws -> Outcome { try await start(calling: port).outcome() }

    /// Waits for calls; `SippProcess.port` says where.
    public func listen() async throws -> SippProcess { try await start(calling: nil) }

    /// Like `call`, without waiting for the end.
    public func start(calling port: Int?) async throws -> SippProcess { try await start(calling: port, removing: nil) }

    /// - Parameter removing: A file that goes when sipp does.
    func start(calling port: Int?, removing file: URL?) async throws -> SippProcess {
        try await SippProcess(
            arguments: arguments(calling: port), limitSeconds: limitSeconds, tracesMessages: traceMessages,
            isListening: port == nil, removing: file)
    }

    private func arguments(calling port: Int?) -> [String] {
        var arguments = port.map { ["127.0.0.1:\($0)"] } ?? []
        arguments += ["-sf", scenario.path(percentEncoded: false), "-t", transport.rawValue, "-i", "127.0.0.1"]
        arguments += ["-m", "\(calls)", "-r", "\(rate)", "-timeout", "\(limitSeconds)s", "-timeout_error"]
        arguments += ["-nostdin", "-default_behaviors", "all,-bye"]
        for (name, value) in keys.sorted(by: { $0.key < $1.key }) { arguments += ["-key", name, value] }
        return arguments + options
    }
}
