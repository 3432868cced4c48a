import Aside
import Media
import Telephony
import Testing

/// A session on the bench: its ticks, what it sends, what it tells.
struct Bench {
    static let peer = MediaAddress(host: .v4(0xC000_020A), port: 4_000)
    static let keys = TelephoneEventTypes(sent: 101, received: 101)

    var session: MediaSession
    var batch = PacketBatch()
    var events: [MediaEvent] = []
    var now = Timestamp(seconds: 1_000_000)
    var peerSequence: UInt16 = 10
    var peerTimestamp: UInt32 = 5_000

    init(_ media: NegotiatedMedia? = Bench.media()) {
        let identity = MediaIdentity(ssrc: 0xAABB, sequence: 65_534, timestamp: 4_294_967_200, name: "bench")
        session = MediaSession(identity: identity, at: now)
        if let media { session.apply(media, at: now) }
    }

    static func media(
        codec: AudioCodec = .pcmu, keys: TelephoneEventTypes? = Bench.keys, direction: MediaDirection = .sendReceive
    ) -> NegotiatedMedia {
        NegotiatedMedia(remote: peer, codec: codec, telephoneEvent: keys, direction: direction)
    }

    /// One tick; the RTP packets that it sends, with their payloads.
    mutating func tick() -> [(packet: RTPPacket, payload: [UInt8], to: MediaAddress)] {
        batch.removeAll()
        session.tick(at: now, into: &batch, events: &events)
        now = now + AudioFrame.duration
        return batch.packets.filter { !$0.isControl }.compactMap { sent in
            let octets = Array(batch.octets[sent.range])
            guard let packet = RTPPacket(parsing: octets.span) else { return nil }
            return (packet, Array(octets[packet.payload]), sent.destination)
        }
    }

    /// The payloads of so many ticks in a row.
    mutating func payloads(_ ticks: Int) -> [UInt8] {
        var all: [UInt8] = []
        for _ in 0..<ticks { for sent in tick() { all += sent.payload } }
        return all
    }

    mutating func receive(
        _ payload: [UInt8], type: UInt8 = 0, from address: MediaAddress = Bench.peer, ssrc: UInt32 = 77
    ) {
        var octets: [UInt8] = []
        RTPPacket(payloadType: type, marker: false, sequence: peerSequence, timestamp: peerTimestamp, ssrc: ssrc)
            .writeHeader(to: &octets)
        octets += payload
        session.receive(octets.span, from: address, at: now, events: &events)
        peerSequence &+= 1
        if type != Bench.keys.received { peerTimestamp &+= UInt32(payload.count) }
    }

    mutating func receiveKey(_ digit: Digit) {
        peerTimestamp &+= 2_000
        for end in [false, true] {
            var payload: [UInt8] = []
            TelephoneEvent(code: digit.eventCode, isEnd: end, duration: end ? 800 : 160).write(to: &payload)
            receive(payload, type: Bench.keys.received)
        }
    }

    mutating func play(_ items: [PlayItem], id: UInt64 = 1, isLooping: Bool = false) {
        session.play(items, id: PlaybackID(id), isLooping: isLooping, events: &events)
    }

    mutating func takeEvents() -> [MediaEvent] {
        defer { events = [] }
        return events
    }
}

/// Sound that is unlike itself anywhere.
func babble(_ milliseconds: Int, seed: UInt64) -> [Int16] {
    var generator = Seeded(seed)
    return (0..<milliseconds * 8).map { _ in Int16.random(in: -12_000...12_000, using: &generator) }
}
