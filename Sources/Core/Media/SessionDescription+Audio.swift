extension StreamDescription {
    var isUsableAudio: Bool { kind == "audio" && port != 0 && transport == "RTP/AVP" }
}

extension SessionDescription {
    func host(of stream: StreamDescription) -> String? { stream.connection ?? connection }

    /// What the peer does on the stream. `c=0.0.0.0` is how RFC 2543 put a call on hold (RFC 3264 §8.4).
    func direction(of stream: StreamDescription) -> MediaDirection {
        let stated = stream.direction ?? direction ?? .sendReceive
        guard let host = host(of: stream).flatMap({ IPAddress($0) }), host.isUnspecified else { return stated }
        return MediaDirection(sends: stated.sends, receives: false)
    }
}

extension NegotiatedMedia {
    init(
        peer: StreamDescription, host: String?, voices: [StreamDescription.Voice], event: TelephoneEventTypes?,
        direction: MediaDirection
    ) {
        // A name, a group or nothing: where the peer's media come from will tell.
        let address = host.flatMap { IPAddress($0) }.flatMap { $0.isUnicast ? $0 : nil }
        let remote = address.map { MediaAddress(host: $0, port: peer.port) }
        let control = remote.flatMap { Self.control(of: peer, beside: $0) }
        let codec = voices.first?.codec ?? .pcmu
        self.init(
            remote: remote, remoteControl: control, codec: codec, telephoneEvent: event, direction: direction)
        codecPayloadType = voices.first?.payloadType ?? codec.staticPayloadType
        for voice in voices { receivable[voice.payloadType] = voice.codec }
        // A number that the peer gave to its events or codecs no longer means what RFC 3551 says.
        if let event { receivable[event.received] = nil }
    }

    /// `a=rtcp:53020 IN IP4 192.0.2.7`; the port alone is enough.
    private static func control(of peer: StreamDescription, beside remote: MediaAddress) -> MediaAddress? {
        guard let words = peer.control?.split(separator: " "), let port = words.first.flatMap({ UInt16($0) }), port != 0
        else { return nil }
        let host = words.count >= 4 ? IPAddress(words[3]) : remote.host
        return host.flatMap { $0.isUnicast ? MediaAddress(host: $0, port: port) : nil }
    }
}
