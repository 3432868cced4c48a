import Aside
import Content
import Document
import Foundation
import Gateway
import Peers
import Signaling
import Telephony
import Testing

@Suite(.aside) struct `The settings of a gateway` {
    private static let rest = "data: d\ndialplans: p\nprompts: q\nconsole: { socket: c }\n"
    private static let sip = "sip: { listen: \"127.0.0.1:0\" }\n"

    private static let everything = """
        country: cr
        sip: { listen: "127.0.0.1:0" }
        trunks:
          carrier:
            servers: [sip.carrier.example, "192.0.2.9:5080", "[2001:db8::1]:5060"]
            transport: tcp
            user: "5550100"
            password: secret
            expires: 10 m
            proxy: 192.0.2.9:5060
            identity: from
            dialled: to
            country: mx
            from: [192.0.2.10, 192.0.2.0/28]
            options: no
          pbx: { servers: 192.0.2.20 }
          inbound: { from: 192.0.2.30 }
        phones:
          realm: helpdesk.example
          accounts:
            ana: { password: one, may-call: [agents, messages] }
            beto: { password: "2" }
            carla: { password: three, may-call: [] }
        strangers: refuse
        open-line: no
        calls-out:
          through: [pbx, carrier]
          allow: [mx, "+1"]
          deny: ["+52900"]
          per-hour: 60
          at-once: 5
          per-agent: { per-hour: 10, at-once: 1 }

        """

    /// In a folder of their own, where passwords lie beside them.
    private func read(_ text: String, below folder: String = "/tmp") throws(Problems) -> GatewaySettings {
        try SettingsDecoder.decode(YAMLFile.parse(text + Self.rest, file: "s.yaml"), below: folder)
    }

    private func faults(_ text: String, below folder: String = "/tmp") -> [String] {
        do throws(Problems) {
            _ = try read(text, below: folder)
            return []
        } catch {
            return error.map(\.description)
        }
    }

    @Test func `tell trunks, phones, strangers and calls out`() throws {
        let settings = try read(Self.everything)
        try #require(settings.trunks.count == 3)
        var carrier = Trunk(name: "carrier", servers: ["sip.carrier.example", "192.0.2.9:5080", "[2001:db8::1]:5060"])
        carrier.transport = .tcp
        carrier.credentials = Credentials(user: "5550100", password: "secret")
        carrier.registers = true
        carrier.expires = .seconds(600)
        carrier.proxy = "192.0.2.9:5060"
        carrier.identity = .from
        carrier.dialled = .to
        carrier.probeInterval = nil
        #expect(settings.trunks[0].trunk == carrier)
        #expect(settings.trunks[0].from.contains { $0.contains("192.0.2.14") })
        #expect(!settings.trunks[1].trunk.registers)
        #expect(settings.trunks[1].trunk.country == .cr)
        #expect(settings.trunks[1].trunk.probeInterval == .seconds(25))
        #expect(settings.trunks[2].trunk.servers.isEmpty)
        let phones = try #require(settings.phones)
        #expect(phones.realm == "helpdesk.example")
        #expect(phones.accounts["ana"]?.rights == PhoneRights([.agents, .messages]))
        #expect(phones.accounts["beto"]?.credentials == Credentials(user: "beto", password: "2"))
        #expect(phones.accounts["beto"]?.rights == PhoneRights([.agents, .queues, .messages]))
        #expect(phones.accounts["carla"]?.rights == PhoneRights([]))
        #expect(settings.strangers == .refuse)
        #expect(!settings.isOpenLine)
        let out = try #require(settings.callsOut)
        #expect(out.through == ["pbx", "carrier"])
        #expect(out.rules.allow == [CallDestination(.mx), try #require(CallDestination(prefix: "+1"))])
        #expect(out.rules.deny == [try #require(CallDestination(prefix: "+52900"))])
        #expect(out.rules.perHour == 60 && out.rules.atOnce == 5)
        #expect(out.rules.perHourAndAccount == 10 && out.rules.atOncePerAccount == 1)
    }

    @Test func `that tell nothing of peers have none`() throws {
        let settings = try read(Self.sip)
        #expect(settings.trunks.isEmpty && settings.phones == nil && settings.callsOut == nil)
        #expect(settings.strangers == .drop && settings.isOpenLine && settings.tls == nil)
    }

    @Test func `tell where SIP is heard, by which certificate, and what peers are told`() throws {
        let settings = try read(
            """
            sip:
              advertised: 203.0.113.1
              listen:
                - 192.0.2.1:5060
                - tls:192.0.2.1:5061
                - { at: "udp:0.0.0.0:5070", advertised: 203.0.113.7, local: [10.0.0.0/8, 192.168.0.0/16] }
              tls: { certificate: gateway.pem, key: /etc/key.pem, authorities: ca.pem }

            """, below: "/etc/opcion1")
        let points = settings.listen.map { "\($0) \($0.advertised ?? "")" }
        #expect(
            points == [
                "192.0.2.1:5060 (UDP) 203.0.113.1", "192.0.2.1:5060 (TCP) 203.0.113.1",
                "192.0.2.1:5061 (TLS) 203.0.113.1", "0.0.0.0:5070 (UDP) 203.0.113.7",
            ])
        #expect(settings.localNetworks.count == 2)
        #expect(settings.tls?.certificate == "/etc/opcion1/gateway.pem")
        #expect(settings.tls?.key == "/etc/key.pem")
        #expect(settings.tls?.authorities == "/etc/opcion1/ca.pem")
    }

    @Test(arguments: [
        ("sip: { listen: \"tls:127.0.0.1:0\" }\n", "1:16: TLS needs “tls” beside it"),
        ("sip: { listen: { at: \"0.0.0.0:5060\" } }\n", "1:22: an address that stands for all"),
        ("sip: { listen: { at: \"127.0.0.1:0\", locl: 10.0.0.0/8 } }\n", "did you mean “local”?"),
        ("sip: { listen: \"127.0.0.1:0\", tls: { certificate: a } }\n", "missing key “key”"),
        (sip + "strangers: refus\n", "did you mean “refuse”?"),
    ])
    func `say what is wrong with where SIP is heard`(_ text: String, _ fault: String) {
        let faults = faults(text)
        #expect(faults.count == 1 && faults[0].contains(fault), "\(faults)")
    }

    @Test func `say all that is wrong with its peers at once, each at its place`() {
        let text = """
            trunks:
              one: { servrs: a.example, user: x }
              two: { servers: "300.1.1.1", transport: udpp, password: p, register: yes }
              three: { from: 10.0.0.0/40, register: yes, identity: asserted, options: 1 ms }
            phones:
              realm: helpdesk.example
              accounts: { "a b": { password: x }, beto: { may-call: [agnts] } }
            calls-out: { through: [on], allow: [mexico, "52"], per-hour: 0 }

            """
        let told = faults(Self.sip + text).map { $0.replacing("s.yaml:", with: "") }
        let expected = [
            "3:10: unknown key “servrs”", "3:8: a trunk needs", "3:35: this user lacks", "4:19: “300.1.1.1” is no name",
            "4:43: “udpp” is not a transport", "4:8: there is a password without “user”", "4:72: to register, “user”",
            "5:18: “10.0.0.0/40” is no address", "5:41: to register, “user”", "5:41: to register, “servers”",
            "5:75: expected a length of time", "8:15: “a b” cannot be a user", "8:45: this account lacks",
            "8:58: “agnts” is not a right", "9:24: there is no trunk “on”", "9:37: “mexico” is not a country",
            "9:45: “52” is no country", "9:62: expected a whole number",
        ]
        for fault in expected { #expect(told.contains { $0.hasPrefix(fault) }, "\(fault)") }
        #expect(told.count == expected.count, "\(told.joined(separator: "\n"))")
    }

    @Test func `take passwords from files that others may not read, and never tell them`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "passwords-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ name: String, _ text: String, mode: Int = 0o640) throws {
            let path = folder.appending(path: name).path
            try Data(text.utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        try write("good", "topsecret\n")
        try write("open", "topsecret\n", mode: 0o644)
        try write("empty", "\n")
        try write("long", "topsecret\nagain\n")
        func trunk(_ password: String) -> String {
            Self.sip + "trunks: { one: { servers: a.example, user: u, \(password) } }\n"
        }
        let settings = try read(trunk("password-file: good"), below: folder.path)
        #expect(settings.trunks.first?.trunk.credentials == Credentials(user: "u", password: "topsecret"))
        #expect(!"\(settings)".contains("topsecret"))
        for (password, fault) in [
            ("password-file: open", "anybody may read"), ("password-file: empty", "expected one line"),
            ("password-file: long", "expected one line"), ("password-file: none", "cannot be read"),
            ("password-file: .", "cannot be read"), ("password: topsecret, password-file: good", "cannot stand beside"),
        ] {
            let told = faults(trunk(password), below: folder.path)
            #expect(told.count == 1 && told[0].contains(fault), "\(told)")
            #expect(!told.joined().contains("topsecret"))
        }
    }

    @Test func `of the example can be used, with what stands in its comments too`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../dialplans/settings/opcion1.yaml").standardized
        #expect(try SettingsDecoder.read(file.path).trunks.isEmpty)
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: "# trunks:"))
        let comments = lines[start...].prefix { $0.hasPrefix("#") }.map { String($0.dropFirst(2)) }
        let settings = try read(Self.sip + comments.joined(separator: "\n") + "\n")
        #expect(settings.trunks.map(\.trunk.name) == ["carrier", "pbx"])
        #expect(settings.phones?.accounts.count == 2)
        #expect(settings.callsOut?.through == ["carrier"])
    }
}
