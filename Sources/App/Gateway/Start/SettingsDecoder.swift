internal import Content
public import Document
internal import Foundation
internal import Media
internal import Telephony
internal import Signaling
internal import Peers

/// Reads the gateway's settings, every fault at once; what is not said has the value of `GatewaySettings`.
public enum SettingsDecoder {
    public static func read(_ path: String) throws(Problems) -> GatewaySettings {
        try decode(try YAMLFile.read(path), below: URL(filePath: path).deletingLastPathComponent().path)
    }

    /// Relative paths are below `folder`.
    public static func decode(_ node: Node, below folder: String) throws(Problems) -> GatewaySettings {
        try node.read { file in
            file.fields { fields in
                let name = fields.optional("name")?.text()
                let sip = fields.required("sip")
                let media = fields.optional("media")
                let data = path(fields.required("data"), folder)
                let dialplans = path(fields.required("dialplans"), folder)
                let watches = fields.optional("watch-dialplans")?.bool()
                let prompts = path(fields.required("prompts"), folder)
                let voice = fields.optional("voice")
                let console = fields.required("console")
                let departments = fields.optional("departments")
                let limits = fields.optional("limits")
                let messages = fields.optional("messages")?.choice(.language, of: MessageLanguage.self)
                let country = fields.optional("country")?.choice(.country, of: Country.self)
                let firstTicket = fields.optional("first-ticket")?.int(in: 1...9_999_999_999)
                var settings = GatewaySettings(
                    listen: [], data: data ?? "", dialplans: dialplans ?? "", prompts: prompts ?? "", consoleSocket: "")
                if let name { settings.name = name }
                if let watches { settings.watchesDialplans = watches }
                settings.messages = messages
                if let country { settings.country = country }
                if let firstTicket { settings.firstTicket = Int64(firstTicket) }
                settings.voice =
                    voice.map { VoiceDecoder.voice($0, folder) } ?? VoiceDecoder.shipped(with: settings.prompts)
                readSIP(sip, into: &settings)
                readMedia(media, into: &settings)
                readConsole(console, folder, into: &settings)
                readDepartments(departments, into: &settings)
                readLimits(limits, into: &settings)
                guard data != nil, dialplans != nil, prompts != nil, sip != nil, console != nil else { return nil }
                return settings
            }
        }
    }

    private static func path(_ value: Value?, _ folder: String) -> String? {
        value?.text().map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
    }

    private static func readSIP(_ value: Value?, into settings: inout GatewaySettings) {
        _ = value?.fields { fields -> Bool? in
            let listen = fields.required("listen")
            settings.listen = listen?.oneOrMore()?.flatMap(points) ?? []
            let advertised = fields.optional("advertised")
            settings.advertised = address(advertised)
            for index in settings.listen.indices { settings.listen[index].advertised = settings.advertised }
            settings.trusted = fields.optional("trusted")?.oneOrMore()?.compactMap(block) ?? []
            if let caller = fields.optional("caller-name")?.text() { settings.callerName = caller }
            if settings.advertised == nil, settings.listen.contains(where: { isUnspecified($0.address) }) {
                listen?.report(.needsAdvertised)
            }
            return true
        }
    }

    /// `ADDRESS:PORT` is both transports; `udp:ADDRESS:PORT` and `tcp:ADDRESS:PORT` are one. Port 0 is any.
    private static func points(_ value: Value) -> [ListeningPoint] {
        guard var text = value.text() else { return [] }
        var transports = SIPTransport.plain
        for transport in SIPTransport.plain where text.hasPrefix("\(transport.rawValue):") {
            transports = [transport]
            text = String(text.dropFirst(transport.rawValue.count + 1))
        }
        let colon = text.lastIndex(of: ":") ?? text.startIndex
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard IPAddress(host) != nil, let port = Int(text[colon...].dropFirst()), (0...65_535).contains(port) else {
            value.report(.addressAndPort)
            return []
        }
        return transports.map { ListeningPoint(address: host, port: port, transport: $0) }
    }

    private static func isUnspecified(_ address: String) -> Bool { address == "0.0.0.0" || address == "::" }

    private static func address(_ value: Value?) -> String? {
        guard let value, let text = value.text() else { return nil }
        if IPAddress(text) == nil { value.report(.isNoAddress(text)) }
        return text
    }

    private static func block(_ value: Value) -> AddressBlock? {
        guard let text = value.text() else { return nil }
        let block = AddressBlock(text)
        if block == nil { value.report(.isNoBlock(text)) }
        return block
    }

    private static func readMedia(_ value: Value?, into settings: inout GatewaySettings) {
        _ = value?.fields { fields -> Bool? in
            settings.mediaAddress = address(fields.optional("address"))
            if let ports = fields.optional("ports") { settings.mediaPorts = range(ports) }
            settings.mediaThreads = fields.optional("threads")?.int(in: 1...64)
            if let asks = fields.optional("real-time")?.bool() { settings.asksForRealTime = asks }
            return true
        }
    }

    /// `16384-32767`, or `any`.
    private static func range(_ value: Value) -> ClosedRange<UInt16>? {
        guard let text = value.text(), text != "any" else { return nil }
        let ends = text.split(separator: "-").compactMap { UInt16($0.trimmingCharacters(in: .whitespaces)) }
        guard ends.count == 2, ends[0] >= 1024, ends[1] > ends[0] else {
            value.report(.rangeOfPorts)
            return nil
        }
        return ends[0]...ends[1]
    }

    private static func readConsole(_ value: Value?, _ folder: String, into settings: inout GatewaySettings) {
        _ = value?.fields { fields -> Bool? in
            settings.consoleSocket = path(fields.required("socket"), folder) ?? ""
            settings.consoleUsers = fields.optional("users")?.oneOrMore()?.compactMap { $0.text() } ?? []
            settings.consoleGroups = fields.optional("groups")?.oneOrMore()?.compactMap { $0.text() } ?? []
            return true
        }
    }

    private static func readDepartments(_ value: Value?, into settings: inout GatewaySettings) {
        for entry in value?.entries() ?? [] {
            guard let uri = entry.value.text() else { continue }
            guard uri.hasPrefix("sip:"), uri.count > 4 else {
                entry.value.report(.addressOfSIP)
                continue
            }
            settings.departments[entry.name] = uri
        }
    }

    private static func readLimits(_ value: Value?, into settings: inout GatewaySettings) {
        _ = value?.fields { fields -> Bool? in
            if let calls = fields.optional("calls")?.int(in: 1...20_000) { settings.mostCalls = calls }
            if let drain = fields.optional("drain")?.duration(in: .zero ... .seconds(86_400)) {
                settings.drainLimit = drain
            }
            return true
        }
    }
}
