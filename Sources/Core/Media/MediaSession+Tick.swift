public import Telephony

extension MediaSession {
    private enum Outgoing {
        case silence
        /// The bridge has brought nothing.
        case missing
        case clip(EncodedAudio, offset: Int)
        /// What stands in `bridgedOctets`, of this codec.
        case bridged(AudioCodec)
        case event(EventSender.Step)
    }

    /// Every 20 ms: what is due is sent, what was received is passed on.
    public mutating func tick(at moment: Timestamp, into batch: inout PacketBatch, events: inout [MediaEvent]) {
        guard let media else { return }
        eventReceiver.expire(at: moment)
        let heard = hear(media, at: moment, events: &events)
        let isSecret = secrecy.covers(moment, isPressed: eventReceiver.isPressed || toneDetector.isPressed)
        if let bridge { bridge.outgoing.push(receivedOctets, of: isSecret ? nil : heard) }
        let outgoing = nextOutgoing(media, events: &events)
        readBridged(outgoing, media)
        send(outgoing, media, into: &batch)
        if recorder != nil {
            let speaks = !isSecret && decodeSent(outgoing, media)
            recorder?.append(caller: heard != nil && !isSecret ? received : nil, ours: speaks ? sent : nil)
        }
        timestamp &+= UInt32(AudioFrame.samples)
        if moment >= reports.due { report(media, at: moment, into: &batch) }
    }

    /// Time that passed without ticks: the timestamps go on as if frames had been left out.
    public mutating func skip(frames: Int) { timestamp &+= UInt32(truncatingIfNeeded: frames * AudioFrame.samples) }

    /// The codec of what the peer sent for this tick; nil when it is silence.
    private mutating func hear(
        _ media: NegotiatedMedia, at moment: Timestamp, events: inout [MediaEvent]
    ) -> AudioCodec? {
        let pulled = jitterBuffer?.pull(into: &receivedOctets) ?? .nothing
        let codec: AudioCodec? = if case .audio(let codec) = pulled { codec } else { nil }
        if pulled == .nothing { receivedReader.leave() }
        if recorder == nil, media.telephoneEvent != nil {
            receivedReader.leave()
            return codec
        }
        guard pulled != .nothing else { return nil }
        if let codec {
            receivedReader.read(receivedOctets, of: codec, into: &received)
        } else {
            for index in 0..<AudioFrame.samples { received[index] = 0 }
        }
        if media.telephoneEvent == nil {
            for digit in toneDetector.detect(in: received) { take(digit, from: .tone, at: moment, events: &events) }
        }
        return codec
    }

    /// What came over the bridge is read where it is recorded, or cannot be sent as it is.
    private mutating func readBridged(_ outgoing: Outgoing, _ media: NegotiatedMedia) {
        switch outgoing {
        case .bridged(let codec) where recorder != nil || !canPass(codec, media):
            bridgedReader.read(bridgedOctets, of: codec, into: &sent)
        case .missing where recorder != nil: break
        default: bridgedReader.leave()
        }
    }

    private func canPass(_ codec: AudioCodec, _ media: NegotiatedMedia) -> Bool {
        codec == media.codec && voice?.canPass ?? true
    }

    private mutating func nextOutgoing(_ media: NegotiatedMedia, events: inout [MediaEvent]) -> Outgoing {
        var bridged: AudioCodec?
        if let bridge {
            let next = bridge.incoming.pop(into: &bridgedOctets)
            for digit in next.digits { send(digit: digit) }
            bridged = next.codec
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
        return bridged.map(Outgoing.bridged) ?? (bridge == nil ? .silence : .missing)
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
            if voice == nil {
                write(outgoing, media.codec, to: &octets)
            } else {
                writeAdaptive(outgoing, to: &octets)
            }
        }
    }

    /// Octets of G.711 mean the same whatever came before them.
    private func write(_ outgoing: Outgoing, _ codec: AudioCodec, to octets: inout [UInt8]) {
        switch outgoing {
        case .clip(let audio, let offset):
            octets.append(contentsOf: audio.octets(in: codec)[offset..<offset + AudioFrame.samples])
        case .bridged(codec):
            octets.append(contentsOf: bridgedOctets)
        case .bridged:
            if let law = codec.law { for sample in sent { octets.append(law.encode(sample)) } }
        case .silence, .missing, .event:
            octets.append(contentsOf: codec.silentFrame)
        }
    }

    private mutating func writeAdaptive(_ outgoing: Outgoing, to octets: inout [UInt8]) {
        switch outgoing {
        case .clip(let audio, let offset): voice?.append(audio, at: offset, to: &octets)
        case .bridged(let codec) where codec == voice?.codec && voice?.canPass ?? false:
            voice?.append(passing: bridgedOctets, to: &octets)
        case .missing: voice?.appendLoss(to: &octets)
        case .bridged: voice?.append(encoding: sent, to: &octets)
        case .silence, .event: voice?.appendSilence(to: &octets)
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
        case .bridged: return true
        case .silence, .missing, .event: return false
        case .clip(let audio, let offset):
            // An adaptive codec's clip is recorded from its companded copy, which needs no decoder.
            let law = media.codec.law ?? .mu
            let octets = audio.octets(in: law.codec)
            let table = law.table
            for index in 0..<AudioFrame.samples { sent[index] = table[Int(octets[offset + index])] }
            return true
        }
    }
}
