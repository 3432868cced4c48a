import Aside
import Codecs
import Content
import Foundation
import Media
import Telephony
import TestDrivers
import Testing

/// What a telephone hears of another over a bridge, both with G.722: two sessions, tick by tick.
@Suite(.aside) struct `A bridge between telephones with G722` {
    private func session(_ ssrc: UInt32) -> MediaSession {
        let identity = MediaIdentity(ssrc: ssrc, sequence: 1, timestamp: 0, name: "bench")
        var session = MediaSession(identity: identity, codecs: .all, at: Timestamp(seconds: 1))
        let peer = MediaAddress(host: .v4(0xC000_020A), port: 4_000)
        let keys = TelephoneEventTypes(sent: 101, received: 101)
        session.apply(
            NegotiatedMedia(remote: peer, codec: .g722, telephoneEvent: keys), at: Timestamp(seconds: 1))
        return session
    }

    /// What leaves for the second telephone while the first sends `said`; until the bridge joins them at `frame`, the
    /// second hears `before`.
    private func passed(
        _ said: [UInt8], joiningAt frame: Int, after before: EncodedAudio? = nil, losing lost: Set<Int> = []
    ) -> [UInt8] {
        var one = session(1)
        var two = session(2)
        let (end, other) = BridgeEnd.pair()
        var batch = PacketBatch()
        var events: [MediaEvent] = []
        var now = Timestamp(seconds: 1)
        var sent: [UInt8] = []
        if let before { two.play([.audio(before)], id: PlaybackID(1), isLooping: true, events: &events) }
        for tick in 0..<said.count / 160 {
            if tick == frame {
                two.stop(events: &events)
                one.join(end)
                two.join(other)
            }
            var datagram: [UInt8] = []
            RTPPacket(
                payloadType: 9, marker: false, sequence: UInt16(tick), timestamp: UInt32(tick * 160), ssrc: 7
            ).writeHeader(to: &datagram)
            datagram += said[tick * 160..<tick * 160 + 160]
            if !lost.contains(tick) {
                one.receive(
                    datagram.span, from: MediaAddress(host: .v4(0xC000_020A), port: 4_000), at: now, events: &events)
            }
            one.tick(at: now, into: &batch, events: &events)
            batch.removeAll()
            two.tick(at: now, into: &batch, events: &events)
            for packet in batch.packets where !packet.isControl { sent += batch.octets[packet.range].dropFirst(12) }
            batch.removeAll()
            now = now + AudioFrame.duration
        }
        return sent
    }

    private func speech() throws -> [Int16] {
        try WAVFile.read(SourceTree.prompts.appending(path: "es-MX/say-su-numero-de-ticket-es.wav").path).samples
    }

    private func encoded(_ samples: [Int16]) -> [UInt8] {
        var encoder = G722().makeEncoder()
        var octets: [UInt8] = []
        let whole = Array(samples[..<(samples.count / 320 * 320)])
        encoder.encode(whole.span, rate: .wide, to: &octets)
        return octets
    }

    private func decoded(_ octets: [UInt8]) -> [Int16] {
        var decoder = G722().makeDecoder(.wide)
        var samples: [Int16] = []
        decoder.decode(octets.span, to: &samples)
        return samples
    }

    @Test func `passes octets as they came once the speaker has paused`() throws {
        let said = encoded([Int16](repeating: 0, count: 16_000) + (try speech()))
        let sent = passed(said, joiningAt: 5)
        let tail = Array(said[(160 * 60)..<(160 * 90)])
        let found = stride(from: 0, through: sent.count - tail.count, by: 160).contains {
            Array(sent[$0..<$0 + tail.count]) == tail
        }
        #expect(found)
    }

    @Test(arguments: [
        "say-su-numero-de-ticket-es", "say-ese-numero-no-es-valido", "say-despues-del-tono-deje-su-nombre",
    ])
    func `does not crack when it cuts off a word with a word, or loses a packet`(name: String) throws {
        let voice = try speech()
        let said = encoded(voice + [Int16](repeating: 0, count: 8_000) + voice)
        let loudest = Int(voice.map(\.magnitude).max() ?? 0)
        let before = try WAVFile.read(SourceTree.prompts.appending(path: "es-MX/\(name).wav").path).encoded(in: .all)
        for frame in stride(from: 12, to: 45, by: 3) {
            let lost = voice.count / 320 + 25 + frame
            let sent = passed(said, joiningAt: frame, after: before, losing: [lost])
            // Octets of a word that began unheard would be misread.
            let words = voice.count / 320
            let asTheyCame = Set(stride(from: frame, to: words, by: 1).map { said[$0 * 160..<$0 * 160 + 160] })
            let first = (frame..<words).map { sent[$0 * 160..<$0 * 160 + 160] }
            #expect(!first.contains { asTheyCame.contains($0) }, "at \(frame)")
            let heard = decoded(sent).dropFirst(frame * 320)
            let peak = Int(heard.map(\.magnitude).max() ?? 0)
            #expect(peak < loudest * 5 / 4, "at \(frame): \(peak), said \(loudest)")
            #expect(peak > loudest / 2, "at \(frame): \(peak), said \(loudest)")
        }
    }
}
