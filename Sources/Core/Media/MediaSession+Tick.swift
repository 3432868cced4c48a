public import Telephony

extension MediaSession {
    private enum Outgoing {
        case silence
        case clip(EncodedAudio, offset: Int)
        /// What stands in `sent`.
        case samples
        case event(EventSender.Step)
    }

    /// Every 20 ms: what is due is sent, what was received is passed on.
    public mutating func tick(at moment: Timestamp, into batch: inout PacketBatch, events: inout [MediaEvent]) {
        guard let media else { return }
        eventReceiver.expire(at: moment)
        let hasHeard = hear(media, at: moment, events: &events)
        let isSecret = secrecy.covers(moment, isPressed: eventReceiver.isPressed || toneDetector.isPressed)
        if let bridge { bridge.outgoing.push(hasHeard && !isSecret ? received : AudioFrame.silence) }
        let outgoing = nextOutgoing(media, events: &events)
        send(outgoing, media, into: &batch)
        if recorder != nil {
            let speaks = !isSecret && decodeSent(outgoing, media)
            recorder?.append(caller: hasHeard && !isSecret ? received : nil, ours: speaks ? sent : nil)
        }
        timestamp &+= UInt32(AudioFrame.samples)
        if moment >= reports.due { report(media, at: moment, into: &batch) }
    }

    /// Time that passed without ticks: the timestamps go on as if frames had been left out.
    public mutating func skip(frames: Int) { timestamp &+= UInt32(truncatingIfNeeded: frames * AudioFrame.samples) }

    private mutating func hear(_ media: NegotiatedMedia, at moment: Timestamp, events: inout [MediaEvent]) -> Bool {
        guard jitterBuffer?.pull(into: &received) ?? false else { return false }
        if media.telephoneEvent == nil {
            for digit in toneDetector.detect(in: received) { take(digit, from: .tone, at: moment, events: &events) }
        }
        return true
    }

    private mutating func nextOutgoing(_ media: NegotiatedMedia, events: inout [MediaEvent]) -> Outgoing {
        var bridged = false
        if let bridge {
            for digit in bridge.incoming.pop(into: &sent) { send(digit: digit) }
            bridged = true
        }
        if eventSender.isActive {
            // What is played goes on meanwhile, unheard.
            _ = nextPlayed(events: &events)
            return eventSender.next(timestamp: timestamp).map(Outgoing.event) ?? .silence
        }
        if tones != nil {
            defer { if tones?.isOver ?? true { tones = nil } }
            _ = nextPlayed(events: &events)
            return Self.outgoing(tones?.next())
        }
        if playback != nil { return nextPlayed(events: &events) }
        return bridged ? .samples : .silence
    }

    private mutating func nextPlayed(events: inout [MediaEvent]) -> Outgoing {
        guard let frame = playback?.next() else { return .silence }
        if let playback, playback.isOver {
            events.append(.playbackEnded(playback.id, .finished))
            self.playback = nil
        }
        return Self.outgoing(frame)
    }

    private static func outgoing(_ frame: Playback.Frame?) -> Outgoing {
        if case .audio(let audio, let offset) = frame { return .clip(audio, offset: offset) }
        return .silence
    }

    private mutating func send(_ outgoing: Outgoing, _ media: NegotiatedMedia, into batch: inout PacketBatch) {
        guard media.direction.sends, let destination else { return }
        if case .event(let step) = outgoing {
            send(step, media, to: destination, into: &batch)
            return
        }
        let packet = nextPacket(type: media.codecPayloadType, marker: !hasSent, timestamp: timestamp)
        hasSent = true
        sentOctets &+= UInt32(AudioFrame.samples)
        batch.append(to: destination) { octets in
            packet.writeHeader(to: &octets)
            switch outgoing {
            case .clip(let audio, let offset):
                octets.append(contentsOf: audio.octets(in: media.codec)[offset..<offset + AudioFrame.samples])
            case .samples:
                for sample in sent { octets.append(media.codec.encode(sample)) }
            case .silence, .event:
                octets.append(contentsOf: media.codec.silentFrame)
            }
        }
    }

    private mutating func send(
        _ step: EventSender.Step, _ media: NegotiatedMedia, to destination: MediaAddress, into batch: inout PacketBatch
    ) {
        guard let types = media.telephoneEvent else { return }
        for copy in 0..<step.copies {
            let packet = nextPacket(type: types.sent, marker: step.marker && copy == 0, timestamp: step.timestamp)
            sentOctets &+= UInt32(TelephoneEvent.octets)
            batch.append(to: destination) { octets in
                packet.writeHeader(to: &octets)
                step.event.write(to: &octets)
            }
        }
    }

    private mutating func nextPacket(type: UInt8, marker: Bool, timestamp: UInt32) -> RTPPacket {
        defer { sequence &+= 1 }
        counted.sent += 1
        return RTPPacket(
            payloadType: type, marker: marker, sequence: sequence, timestamp: timestamp, ssrc: identity.ssrc)
    }

    /// Whether `sent` now holds what the peer hears.
    private mutating func decodeSent(_ outgoing: Outgoing, _ media: NegotiatedMedia) -> Bool {
        switch outgoing {
        case .samples: return true
        case .silence, .event: return false
        case .clip(let audio, let offset):
            let octets = audio.octets(in: media.codec)
            let table = media.codec.table
            for index in 0..<AudioFrame.samples { sent[index] = table[Int(octets[offset + index])] }
            return true
        }
    }
}
