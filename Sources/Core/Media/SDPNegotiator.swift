/// One leg's side of offer and answer (RFC 3264): it remembers what was said, so that what comes next fits it.
public struct SDPNegotiator: Sendable {
    /// What we can take, best first in our own offers.
    public var codecs: [AudioCodec]
    public var takesTelephoneEvents: Bool

    private let local: MediaAddress
    private let sessionID: UInt64
    private var version: UInt64
    /// The last description sent, without the line that holds its version.
    private var sent: String?
    /// The streams as both sides count them; ours is at `audio`, the others are refused.
    private var streams: [StreamDescription] = []
    private var audio = 0
    private var eventType: UInt8 = SDPNegotiator.preferredEventType
    private var offered: MediaDirection = .sendReceive

    static let preferredEventType: UInt8 = 101

    /// `local`: where the peer shall send RTP. `sessionID`: the session's id in `o=`; its first version too.
    public init(
        local: MediaAddress, sessionID: UInt64, codecs: [AudioCodec] = [.pcmu, .pcma], takesTelephoneEvents: Bool = true
    ) {
        self.local = local
        self.sessionID = sessionID
        version = sessionID
        self.codecs = codecs
        self.takesTelephoneEvents = takesTelephoneEvents
    }

    /// The answer to `offer`, and what it agrees on. `wish` is what we would do if the peer lets us.
    public mutating func answer(
        to offer: String, wish: MediaDirection = .sendReceive
    ) throws(NegotiationFailure) -> (text: String, media: NegotiatedMedia) {
        let description = try Self.parse(offer)
        let usable = description.streams.indices.filter { description.streams[$0].isUsableAudio }
        guard !usable.isEmpty else { throw .noAudio }
        guard let chosen = usable.first(where: { !description.streams[$0].voices(among: codecs).isEmpty }) else {
            throw .noCommonCodec
        }
        let stream = description.streams[chosen]
        let event = takesTelephoneEvents ? stream.telephoneEvent : nil
        let host = description.host(of: stream)
        let direction = description.direction(of: stream).reversed.limited(to: wish)
        streams = description.streams
        audio = chosen
        // A later offer of ours keeps the number, unless it is one that our codecs need.
        if let event, AudioCodec(staticPayloadType: event) == nil { eventType = event }
        let voices = stream.voices(among: codecs)
        let media = NegotiatedMedia(
            peer: stream, host: host, voices: voices, event: event.map { .init(sent: $0, received: $0) },
            direction: direction)
        let text = render(voices: voices, event: event, direction: direction)
        return (text, media)
    }

    /// An offer of ours, for an INVITE or for the 200 to an INVITE that had none.
    public mutating func offer(_ direction: MediaDirection = .sendReceive) -> String {
        offered = direction
        if streams.isEmpty {
            streams = [StreamDescription(kind: "audio", port: 0, transport: "RTP/AVP", formats: [])]
            audio = 0
        }
        return render(voices: offeredVoices, event: takesTelephoneEvents ? eventType : nil, direction: direction)
    }

    /// What the peer's answer to our last offer agrees on.
    public mutating func accept(answer: String) throws(NegotiationFailure) -> NegotiatedMedia {
        let description = try Self.parse(answer)
        guard description.streams.count == max(streams.count, 1), audio < description.streams.count else {
            throw .answerDiffers
        }
        let stream = description.streams[audio]
        guard stream.isUsableAudio else { throw .noAudio }
        let voices = stream.voices(among: codecs)
        guard !voices.isEmpty else { throw .noCommonCodec }
        let event = takesTelephoneEvents ? stream.telephoneEvent : nil
        var media = NegotiatedMedia(
            peer: stream, host: description.host(of: stream), voices: voices,
            event: event.map { .init(sent: $0, received: eventType) },
            direction: description.direction(of: stream).reversed.limited(to: offered))
        for voice in offeredVoices { media.receivable[voice.payloadType] = voice.codec }
        return media
    }

    private var offeredVoices: [StreamDescription.Voice] {
        codecs.map { StreamDescription.Voice(codec: $0, payloadType: $0.staticPayloadType) }
    }

    private static func parse(_ text: String) throws(NegotiationFailure) -> SessionDescription {
        do {
            return try SessionDescription(parsing: text)
        } catch {
            throw .unreadable(error)
        }
    }

    private mutating func render(
        voices: [StreamDescription.Voice], event: UInt8?, direction: MediaDirection
    ) -> String {
        let writer = SDPWriter(local: local, voices: voices, event: event, direction: direction)
        let body = writer.body(streams: streams, audio: audio)
        // The version says whether anything has changed (RFC 3264 §8).
        if let sent, sent != body { version &+= 1 }
        sent = body
        return writer.head(sessionID: sessionID, version: version) + body
    }
}
