internal import Document
internal import Media
internal import Peers
internal import Signaling

extension SettingsDecoder {
    static func readSIP(_ value: Value?, _ folder: String, into settings: inout GatewaySettings) {
        _ = value?.fields { fields -> Bool? in
            let listen = fields.required("listen")
            settings.advertised = fields.optional("advertised")?.address()
            settings.tls = fields.optional("tls").flatMap { tls($0, folder) }
            for value in listen?.oneOrMore() ?? [] { readPoint(value, into: &settings) }
            settings.trusted = fields.optional("trusted")?.oneOrMore()?.compactMap { $0.block() } ?? []
            if let caller = fields.optional("caller-name")?.text() { settings.callerName = caller }
            if !fields.has("tls"), settings.listen.contains(where: { $0.transport == .tls }) {
                listen?.report(.needsCertificate)
            }
            return true
        }
    }

    private static func tls(_ value: Value, _ folder: String) -> TLSFiles? {
        value.fields { fields in
            let certificate = fields.required("certificate")?.path(below: folder)
            let key = fields.required("key")?.path(below: folder)
            let authorities = fields.optional("authorities")?.path(below: folder)
            guard let certificate, let key else { return nil }
            return TLSFiles(certificate: certificate, key: key, authorities: authorities)
        }
    }

    /// `ADDRESS:PORT`, or `{ at: ADDRESS:PORT, advertised: ADDRESS, local: [BLOCK…] }`.
    private static func readPoint(_ value: Value, into settings: inout GatewaySettings) {
        if value.isText { return readPoint(at: value, advertised: settings.advertised, into: &settings) }
        _ = value.fields { fields -> Bool? in
            let place = fields.required("at")
            let advertised = fields.optional("advertised")?.address()
            let local = fields.optional("local")?.oneOrMore()?.compactMap { $0.block() } ?? []
            for block in local where !settings.localNetworks.contains(block) { settings.localNetworks.append(block) }
            guard let place else { return nil }
            readPoint(at: place, advertised: advertised ?? settings.advertised, into: &settings)
            return true
        }
    }

    private static func readPoint(at value: Value, advertised: String?, into settings: inout GatewaySettings) {
        let points = points(value)
        if advertised == nil, points.contains(where: { isUnspecified($0.address) }) { value.report(.needsAdvertised) }
        settings.listen += points.map { point in
            var point = point
            point.advertised = advertised
            return point
        }
    }

    /// `ADDRESS:PORT` is both transports that need no certificate; `udp:ADDRESS:PORT`, `tcp:ADDRESS:PORT` and
    /// `tls:ADDRESS:PORT` are one. Port 0 is any.
    private static func points(_ value: Value) -> [ListeningPoint] {
        guard var text = value.text() else { return [] }
        var transports = SIPTransport.plain
        for transport in SIPTransport.allCases where text.hasPrefix("\(transport.rawValue):") {
            transports = [transport]
            text = String(text.dropFirst(transport.rawValue.count + 1))
            break
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
}
