public import Telephony

extension MediaSession {
    /// Plays `items` from the next tick on, in place of whatever plays.
    public mutating func play(
        _ items: [PlayItem], id: PlaybackID, isLooping: Bool = false, events: inout [MediaEvent]
    ) {
        stop(events: &events)
        let new = Playback(id: id, items: items, isLooping: isLooping)
        if new.isOver {
            events.append(.playbackEnded(id, .finished))
        } else {
            playback = new
        }
    }

    /// Not one more frame of it is sent. With an id, only if it is that which plays.
    public mutating func stop(_ id: PlaybackID? = nil, events: inout [MediaEvent]) {
        guard let playing = playback, id == nil || id == playing.id else { return }
        playback = nil
        events.append(.playbackEnded(playing.id, .interrupted))
    }

    /// Sends a key: as telephone-event, or as a tone where that was not agreed.
    public mutating func send(digit: Digit) { send(digits: [digit]) }

    public mutating func send(digits: [Digit]) {
        if media?.telephoneEvent != nil {
            for digit in digits { eventSender.enqueue(digit) }
        } else {
            if tones == nil { tones = Playback(id: PlaybackID(0), items: [], isLooping: false) }
            let items = DTMFTone.items(for: digits, codecs: codecs)
            tones?.append(items)
        }
    }

    /// Both sides, from the next tick on. What was recorded before is finished.
    public mutating func startRecording(into sink: any RecordingSink) {
        stopRecording()
        recorder = Recorder(sink: sink)
        updateBuffer()
    }

    public mutating func stopRecording() {
        recorder?.finish()
        recorder = nil
        updateBuffer()
    }

    /// While on, the recording is silent and neither sound nor keys cross a bridge; keys are still told.
    public mutating func setSecret(_ on: Bool, at moment: Timestamp) { secrecy.set(on, at: moment) }

    /// What is received goes to the other end from now on, and what the other end receives is sent.
    public mutating func join(_ end: BridgeEnd) {
        bridge = end
        updateBuffer()
    }

    /// Does nothing when the session has since joined another bridge.
    public mutating func leave(_ end: BridgeEnd) {
        guard bridge?.isSame(as: end) ?? false else { return }
        bridge = nil
        updateBuffer()
    }

    public mutating func listen(_ listener: (any AudioListener)?) { self.listener = listener }
}
