public import Telephony

extension MediaSession {
    /// One datagram of the RTP socket; `moment` is when it arrived.
    public mutating func receive(
        _ datagram: Span<UInt8>, from address: MediaAddress, at moment: Timestamp, events: inout [MediaEvent]
    ) {
        guard let media, let packet = RTPPacket(parsing: datagram) else {
            counted.unreadable += 1
            return
        }
        let codec = media.receivable[packet.payloadType].flatMap { codecs.canRead($0) ? $0 : nil }
        let isEvent = packet.payloadType == media.telephoneEvent?.received
        guard codec != nil || isEvent || packet.payloadType == Self.comfortNoise else {
            counted.unreadable += 1
            return
        }
        guard latch?.admits(packet, from: address, at: moment) ?? false else {
            counted.strangers += 1
            return
        }
        note(packet, at: moment)
        if isEvent {
            receiveEvent(packet, in: datagram, at: moment, events: &events)
        } else if let codec, media.direction.receives {
            receiveAudio(datagram.extracting(packet.payload), codec: codec, timestamp: packet.timestamp)
        }
    }

    /// RFC 3389: its octets are a noise level, not audio.
    private static let comfortNoise: UInt8 = 13

    private mutating func note(_ packet: RTPPacket, at moment: Timestamp) {
        counted.received += 1
        counted.lastReceived = max(moment, counted.lastReceived ?? moment)
        if reception?.ssrc != packet.ssrc {
            if reception != nil { jitterBuffer?.reset() }
            reception = ReceptionStatistics(ssrc: packet.ssrc, sequence: packet.sequence)
        }
        reception?.note(sequence: packet.sequence, timestamp: packet.timestamp, at: moment)
    }

    private mutating func receiveAudio(_ payload: Span<UInt8>, codec: AudioCodec, timestamp: UInt32) {
        jitterBuffer?.insert(payload, timestamp: timestamp, codec: codec, jitter: reception?.jitter ?? 0)
        if let listener { listener.hear(payload, in: codec) }
    }

    private mutating func receiveEvent(
        _ packet: RTPPacket, in datagram: Span<UInt8>, at moment: Timestamp, events: inout [MediaEvent]
    ) {
        for code in eventReceiver.receive(packet, in: datagram, at: moment) {
            if let digit = Digit(eventCode: code) { take(digit, from: .event, at: moment, events: &events) }
        }
    }

    /// A key that came by SIP INFO.
    public mutating func note(infoDigit digit: Digit, at moment: Timestamp, events: inout [MediaEvent]) {
        take(digit, from: .info, at: moment, events: &events)
    }

    mutating func take(_ digit: Digit, from source: DigitSource, at moment: Timestamp, events: inout [MediaEvent]) {
        guard merger.accept(digit, from: source, at: moment) else { return }
        events.append(.digit(digit, source))
        // A tone goes over the bridge as it is.
        if source != .tone, !secrecy.covers(moment) { bridge?.outgoing.push(digit) }
    }

    /// One datagram of the RTCP socket.
    public mutating func receiveControl(_ datagram: Span<UInt8>, from address: MediaAddress, at moment: Timestamp) {
        guard let destination, address.host == destination.host else {
            counted.strangers += 1
            return
        }
        for packet in RTCPPacket.parse(datagram) {
            switch packet {
            case .senderReport(let ssrc, let info, let blocks):
                if ssrc == reception?.ssrc {
                    reports.lastReport = info.middle
                    reports.lastReportCame = moment
                }
                read(blocks, at: moment)
            case .receiverReport(_, let blocks):
                read(blocks, at: moment)
            case .goodbye:
                // Signalling ends a call, not RTCP: whoever can send here could end it else.
                break
            }
        }
    }

    private mutating func read(_ blocks: [ReportBlock], at moment: Timestamp) {
        guard let block = blocks.first(where: { $0.ssrc == identity.ssrc }) else { return }
        counted.lostByPeer = block.lost
        if let roundTrip = ReportSchedule.roundTrip(block, at: moment) { counted.roundTrip = roundTrip }
    }
}
