internal import Content
public import Document
internal import Foundation
internal import Telephony

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
                let data = fields.required("data")?.path(below: folder)
                let dialplans = fields.required("dialplans")?.path(below: folder)
                let watches = fields.optional("watch-dialplans")?.bool()
                let prompts = fields.required("prompts")?.path(below: folder)
                let voice = fields.optional("voice")
                let console = fields.required("console")
                let departments = fields.optional("departments")
                let peers = PeerFields(&fields)
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
                readSIP(sip, folder, into: &settings)
                peers.read(folder, into: &settings)
                readMedia(media, into: &settings)
                readConsole(console, folder, into: &settings)
                readDepartments(departments, into: &settings)
                readLimits(limits, into: &settings)
                guard data != nil, dialplans != nil, prompts != nil, sip != nil, console != nil else { return nil }
                return settings
            }
        }
    }

    private static func readMedia(_ value: Value?, into settings: inout GatewaySettings) {
        _ = value?.fields { fields -> Bool? in
            settings.mediaAddress = fields.optional("address")?.address()
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
            settings.consoleSocket = fields.required("socket")?.path(below: folder) ?? ""
            settings.consoleUsers = fields.optional("users")?.oneOrMore()?.compactMap { $0.text() } ?? []
            settings.consoleGroups = fields.optional("groups")?.oneOrMore()?.compactMap { $0.text() } ?? []
            return true
        }
    }

    private static func readDepartments(_ value: Value?, into settings: inout GatewaySettings) {
        for entry in value?.entries() ?? [] {
            guard let uri = entry.value.text() else { continue }
            guard ["sip:", "tel:"].contains(where: { uri.hasPrefix($0) && uri.count > $0.count }) else {
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
