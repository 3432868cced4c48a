internal import Foundation
internal import Glibc

/// Hosts in network namespaces, joined by cables; all of it is gone at the end.
///
///     try await Network.run { network in
///         let (phone, gateway) = (try network.host("phone"), try network.host("gateway"))
///         try network.cable(phone, "10.9.1.2/24", gateway, "10.9.1.1/24")
///         …
///     }
public final class Network {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Whether this user may make networks, with NAT in them, on this machine.
    public static let isPossible: Bool = {
        guard geteuid() == 0 else { return false }
        let network = Network()
        defer { network.remove() }
        do {
            let (one, other) = (try network.host("one"), try network.host("other"))
            let link = try network.cable(one, "10.255.255.1/30", other, "10.255.255.2/30").first
            try one.masquerades(by: link)
            try one.translates("10.255.255.1", to: "10.255.255.9", by: link)
            return true
        } catch {
            return false
        }
    }()
    public static let need = "network namespaces with NAT need root, iproute2 and nftables"

    /// Names that no other test of this machine has.
    private let mark = String(UInt32.random(in: .min ... .max), radix: 36)
    private var hosts: [NetworkSpace] = []
    private var cables = 0

    private init() {}

    /// Lets `body` make a network and use it, and removes it, whatever happened. What runs in it must have ended.
    public static func run<Value>(_ body: (Network) async throws -> Value) async throws -> Value {
        let network = Network()
        defer { network.remove() }
        return try await body(network)
    }

    /// A host without cables, whose loopback is up.
    public func host(_ name: String) throws -> NetworkSpace {
        let host = NetworkSpace(name: "opcion1-\(mark)-\(name)")
        try Self.ip(["netns", "add", host.name])
        hosts.append(host)
        try Self.ip(["-n", host.name, "link", "set", "lo", "up"])
        return host
    }

    /// Joins two hosts, each with an address and its prefix length, and returns what the ends are called there.
    @discardableResult
    public func cable(
        _ first: NetworkSpace, _ address: String, _ second: NetworkSpace, _ other: String
    ) throws -> (first: String, second: String) {
        cables += 1
        // A link's name has 15 characters at most.
        let ends = (first: "o\(mark)a\(cables)", second: "o\(mark)b\(cables)")
        try Self.ip(
            ["link", "add", ends.first, "netns", first.name, "type", "veth", "peer", "name", ends.second]
                + ["netns", second.name])
        for (host, end, address) in [(first, ends.first, address), (second, ends.second, other)] {
            try Self.ip(["-n", host.name, "address", "add", address, "dev", end])
            try Self.ip(["-n", host.name, "link", "set", end, "up"])
        }
        return ends
    }

    private func remove() {
        // Its cables go with a host; one that is gone already is what is wanted.
        for host in hosts { try? Self.ip(["netns", "delete", host.name]) }
    }

    static func ip(_ words: [String]) throws { try sh(["/usr/sbin/ip"] + words) }

    /// Runs a command to its end.
    static func sh(_ command: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let errors = Pipe()
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            let words = command.joined(separator: " ")
            throw Failure(description: "\(words): \(String(decoding: said, as: UTF8.self))")
        }
    }
}
