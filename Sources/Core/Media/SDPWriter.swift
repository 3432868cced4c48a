/// Writes our side of a description; the same input gives the same text.
struct SDPWriter {
    let local: MediaAddress
    let voices: [StreamDescription.Voice]
    let event: UInt8?
    let direction: MediaDirection

    func head(sessionID: UInt64, version: UInt64) -> String {
        "v=0\r\no=opcion1 \(sessionID) \(version) IN \(family) \(local.host)\r\n"
    }

    /// All after the origin. Streams other than ours are refused with port 0 (RFC 3264 §6).
    func body(streams: [StreamDescription], audio: Int) -> String {
        var lines = ["s=opcion1", "c=IN \(family) \(local.host)", "t=0 0"]
        for (index, stream) in streams.enumerated() {
            if index == audio {
                lines += audioLines(transport: stream.transport)
            } else {
                let formats = stream.formats.isEmpty ? "0" : stream.formats.joined(separator: " ")
                lines.append("m=\(stream.kind) 0 \(stream.transport) \(formats)")
            }
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private func audioLines(transport: String) -> [String] {
        let types = voices.map(\.payloadType) + (event.map { [$0] } ?? [])
        var lines = ["m=audio \(local.port) \(transport) " + types.map { "\($0)" }.joined(separator: " ")]
        lines += voices.map { "a=rtpmap:\($0.payloadType) \($0.codec.rawValue)/\(AudioFrame.sampleRate)" }
        if let event {
            lines.append("a=rtpmap:\(event) telephone-event/\(AudioFrame.sampleRate)")
            lines.append("a=fmtp:\(event) 0-15")
        }
        lines.append("a=ptime:\(AudioFrame.milliseconds)")
        lines.append("a=\(direction.rawValue)")
        return lines
    }

    private var family: String {
        switch local.host {
        case .v4: "IP4"
        case .v6: "IP6"
        }
    }
}
