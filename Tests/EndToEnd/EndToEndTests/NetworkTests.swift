import Aside
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

/// Telephones and the gateway as hosts of their own, with what stands between them in the world.
@Suite(.oneAtATime, .enabled(if: Network.isPossible, Comment(rawValue: Network.need)), .timeLimit(.minutes(30)))
struct `Between two hosts` {
    private static let callerTone = 440

    /// Calls from `phone`, hears the menu, keys, and hangs up; what the line heard is on record.
    private func call(
        _ gateway: GatewayProcess, at address: String, from phone: NetworkSpace, _ host: String, as name: String,
        seenAs source: String
    ) async throws {
        let sounds = try await LineSounds.shipped()
        var wishes = Linphone.Wishes()
        (wishes.host, wishes.space) = (host, phone)
        try await Linphone.run(name, tone: Self.callerTone, wishes) { phone in
            try await phone.call("sip:soporte@\(address):\(gateway.port(.udp))")
            try await phone.hears("Para soporte técnico, marque uno", of: sounds)
            // Its keys are RTP: they come through only when its audio does.
            try await phone.press("1\(People.laura.code)#\(People.laura.pin)#")
            try await phone.hears("Para consultar un ticket, marque dos", of: sounds)
            try await phone.hangUp()
        }
        let call = try await gateway.endedCall(from: name)
        #expect(call.summary.contact == People.laura.name)
        #expect(call.summary.cause == .caller)
        #expect(call.summary.source == source, "what stands between them is NAT, or is not")
    }

    /// Calls from `phone`; the line ends the call, and the phone learns it.
    private func endCall(
        _ gateway: GatewayProcess, at address: String, from phone: NetworkSpace, _ host: String, as name: String
    ) async throws {
        let sounds = try await LineSounds.shipped()
        var wishes = Linphone.Wishes()
        (wishes.host, wishes.space) = (host, phone)
        try await Linphone.run(name, tone: Self.callerTone, wishes) { phone in
            try await phone.call("sip:soporte@\(address):\(gateway.port(.udp))")
            try await phone.hears("Para soporte técnico, marque uno", of: sounds)
            gateway.terminate()
            try await phone.ended()
        }
    }

    @Test func `without NAT, the line's end of a call reaches the phone`() async throws {
        try await Network.run { network in
            let (phone, gateway) = (try network.host("phone"), try network.host("gateway"))
            try network.cable(phone, "198.51.100.2/24", gateway, "198.51.100.1/24")
            var wishes = GatewayFolder.Wishes()
            (wishes.listen, wishes.space, wishes.drainLimit) = ("198.51.100.1:0", gateway, "1s")
            try await GatewayProcess.run(wishes) {
                try await endCall($0, at: "198.51.100.1", from: phone, "198.51.100.2", as: "5550075001")
            }
        }
    }

    @Test func `with the phone behind NAT, the line's end of a call reaches it`() async throws {
        try await Network.run { network in
            let (phone, home) = (try network.host("phone"), try network.host("home"))
            let gateway = try network.host("gateway")
            try network.cable(phone, "10.71.0.2/24", home, "10.71.0.1/24")
            let outside = try network.cable(home, "203.0.113.2/24", gateway, "203.0.113.1/24").first
            try phone.route(by: "10.71.0.1")
            try home.masquerades(by: outside)
            var wishes = GatewayFolder.Wishes()
            (wishes.listen, wishes.space, wishes.drainLimit) = ("203.0.113.1:0", gateway, "1s")
            try await GatewayProcess.run(wishes) {
                try await endCall($0, at: "203.0.113.1", from: phone, "10.71.0.2", as: "5550076001")
            }
        }
    }

    @Test func `without NAT, a call has audio both ways`() async throws {
        try await Network.run { network in
            let (phone, gateway) = (try network.host("phone"), try network.host("gateway"))
            try network.cable(phone, "198.51.100.2/24", gateway, "198.51.100.1/24")
            var wishes = GatewayFolder.Wishes()
            (wishes.listen, wishes.space) = ("198.51.100.1:0", gateway)
            try await GatewayProcess.run(wishes) {
                try await call(
                    $0, at: "198.51.100.1", from: phone, "198.51.100.2", as: "5550071001",
                    seenAs: "198.51.100.2")
            }
        }
    }

    @Test func `with the phone behind NAT, a call has audio both ways`() async throws {
        try await Network.run { network in
            let (phone, home) = (try network.host("phone"), try network.host("home"))
            let gateway = try network.host("gateway")
            try network.cable(phone, "10.71.0.2/24", home, "10.71.0.1/24")
            let outside = try network.cable(home, "203.0.113.2/24", gateway, "203.0.113.1/24").first
            try phone.route(by: "10.71.0.1")
            try home.masquerades(by: outside)
            var wishes = GatewayFolder.Wishes()
            (wishes.listen, wishes.space) = ("203.0.113.1:0", gateway)
            try await GatewayProcess.run(wishes) {
                try await call(
                    $0, at: "203.0.113.1", from: phone, "10.71.0.2", as: "5550072001",
                    seenAs: "203.0.113.2")
            }
        }
    }

    @Test func `with the gateway behind 1 to 1 NAT, a call has audio both ways`() async throws {
        try await Network.run { network in
            let (phone, cloud) = (try network.host("phone"), try network.host("cloud"))
            let gateway = try network.host("gateway")
            try network.cable(gateway, "10.72.0.2/24", cloud, "10.72.0.1/24")
            let outside = try network.cable(cloud, "203.0.113.1/24", phone, "203.0.113.9/24").first
            try gateway.route(by: "10.72.0.1")
            try cloud.translates("203.0.113.1", to: "10.72.0.2", by: outside)
            var wishes = GatewayFolder.Wishes()
            (wishes.listen, wishes.space, wishes.advertised) = ("10.72.0.2:0", gateway, "203.0.113.1")
            try await GatewayProcess.run(wishes) {
                try await call(
                    $0, at: "203.0.113.1", from: phone, "203.0.113.9", as: "5550073001",
                    seenAs: "203.0.113.9")
            }
        }
    }

    @Test func `with both behind NAT, a call has audio both ways`() async throws {
        try await Network.run { network in
            let (phone, home) = (try network.host("phone"), try network.host("home"))
            let (cloud, gateway) = (try network.host("cloud"), try network.host("gateway"))
            try network.cable(phone, "10.71.0.2/24", home, "10.71.0.1/24")
            try network.cable(gateway, "10.72.0.2/24", cloud, "10.72.0.1/24")
            let outside = try network.cable(home, "203.0.113.2/24", cloud, "203.0.113.1/24")
            try phone.route(by: "10.71.0.1")
            try gateway.route(by: "10.72.0.1")
            try home.masquerades(by: outside.first)
            try cloud.translates("203.0.113.1", to: "10.72.0.2", by: outside.second)
            var wishes = GatewayFolder.Wishes()
            (wishes.listen, wishes.space, wishes.advertised) = ("10.72.0.2:0", gateway, "203.0.113.1")
            try await GatewayProcess.run(wishes) {
                try await call(
                    $0, at: "203.0.113.1", from: phone, "10.71.0.2", as: "5550074001",
                    seenAs: "203.0.113.2")
            }
        }
    }
}
