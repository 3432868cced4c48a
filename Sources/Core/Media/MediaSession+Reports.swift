public import Telephony

extension MediaSession {
    mutating func report(_ media: NegotiatedMedia, at moment: Timestamp, into batch: inout PacketBatch) {
        reports.scheduleNext(after: moment)
        writeReport(media, at: moment, into: &batch, goodbye: false)
    }

    /// The last packets of a session: it says goodbye, and whatever played or recorded is told.
    public mutating func close(at moment: Timestamp, into batch: inout PacketBatch, events: inout [MediaEvent]) {
        stop(events: &events)
        stopRecording()
        bridge = nil
        listener = nil
        if let media, hasSent { writeReport(media, at: moment, into: &batch, goodbye: true) }
        media = nil
    }

    private mutating func writeReport(
        _ media: NegotiatedMedia, at moment: Timestamp, into batch: inout PacketBatch, goodbye: Bool
    ) {
        guard let destination = controlDestination(media) else { return }
        let blocks = reportBlocks(at: moment)
        let packet: RTCPPacket =
            hasSent
            ? .senderReport(
                ssrc: identity.ssrc,
                SenderInfo(
                    networkTime: moment.networkTime, timestamp: timestamp,
                    packets: UInt32(truncatingIfNeeded: counted.sent), octets: sentOctets), blocks)
            : .receiverReport(ssrc: identity.ssrc, blocks)
        let identity = identity
        batch.append(to: destination, isControl: true) { octets in
            packet.write(to: &octets)
            RTCPPacket.writeName(identity.name, of: identity.ssrc, to: &octets)
            if goodbye { RTCPPacket.goodbye([identity.ssrc]).write(to: &octets) }
        }
    }

    /// Behind NAT the signalled address is as wrong for RTCP as for RTP.
    private func controlDestination(_ media: NegotiatedMedia) -> MediaAddress? {
        guard let latched = latch?.latched, latched.host != media.remote?.host else { return media.remoteControl }
        return latched.nextPort
    }

    private mutating func reportBlocks(at moment: Timestamp) -> [ReportBlock] {
        guard let fraction = reception?.takeFractionLost(), let reception else { return [] }
        return [
            ReportBlock(
                ssrc: reception.ssrc, fractionLost: fraction, lost: reception.lost,
                extendedHighest: reception.extendedHighest, jitter: reception.jitter, lastReport: reports.lastReport,
                delaySinceLastReport: reports.delaySinceLastReport(at: moment))
        ]
    }
}
