extension StreamDescription {
    /// A payload type that we can take.
    struct Voice: Hashable {
        var codec: AudioCodec
        var payloadType: UInt8
    }

    /// Our codecs among the formats, in the order of the peer.
    func voices(among codecs: [AudioCodec]) -> [Voice] {
        payloadTypes.compactMap { type in
            guard let codec = codec(of: type), codecs.contains(codec) else { return nil }
            return Voice(codec: codec, payloadType: type)
        }
    }

    /// The payload type of `telephone-event/8000` (RFC 4733), if it is offered.
    var telephoneEvent: UInt8? {
        payloadTypes.first { type in
            guard let (name, rate) = encoding(of: type) else { return false }
            return name == "TELEPHONE-EVENT" && rate == AudioFrame.sampleRate
        }
    }

    private var payloadTypes: [UInt8] {
        formats.compactMap { UInt8($0) }.filter { $0 < 128 }
    }

    private func codec(of type: UInt8) -> AudioCodec? {
        guard let (name, rate) = encoding(of: type) else {
            // A static type needs no rtpmap (RFC 3551 §6).
            return mappings[type] == nil ? AudioCodec(staticPayloadType: type) : nil
        }
        return rate == AudioFrame.sampleRate ? AudioCodec(rawValue: name) : nil
    }

    /// `pcmu/8000/1` as ("PCMU", 8000): names are compared without case (RFC 4855 §3).
    private func encoding(of type: UInt8) -> (name: String, rate: Int)? {
        guard let mapping = mappings[type] else { return nil }
        let parts = mapping.split(separator: "/")
        guard parts.count >= 2, let rate = Int(parts[1].prefix { $0 != " " }) else { return nil }
        if parts.count > 2, parts[2].prefix(while: { $0 != " " }) != "1" { return nil }
        return (parts[0].uppercased(), rate)
    }
}
