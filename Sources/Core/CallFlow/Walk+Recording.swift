import Dialplan
import Telephony

extension Walk {
    enum Recorded {
        case kept(RecordingName)
        case empty
        case failed
    }

    /// Asks, beeps, and keeps what the caller says until a key, a silence, the limit or the end of the call.
    ///
    /// Hanging up is how people end a message: what was said until then is kept, and this returns although the call is
    /// over. Of the keys that were pressed ahead of the tone, the one that ends a recording ends this one; those before
    /// it are for what comes after, as type-ahead is (VoiceXML 2.0 §4.1.8).
    mutating func record(
        _ recording: VoiceRecording, for purpose: RecordingPurpose
    ) async throws(CallEnded) -> Recorded {
        var retries = Retries()
        var ahead: [Digit] = []
        defer { for key in ahead.reversed() { line.putBack(key) } }
        while true {
            let request = retries.prompt(recording.empty, nil, of: self, asking: utterance(recording.request))
            if let key = try await call.key(during: request) { call.note(.keyed(.shown(String(key.rawValue)))) }
            await line.play([.audio(VoiceRecording.beep)])
            ahead += keysAhead(of: recording)
            try call.stillUp()
            let name = nextRecording(purpose)
            call.note(.recordingStarted(name, of: purpose))
            switch await listen(recording, as: name) {
            case .failure(let failure):
                call.note(.recordingEnded(name, milliseconds: 0))
                services.report(call.id, "recording \(name) failed: \(failure)")
                try call.stillUp()
                return .failed
            case .success(let heard):
                call.note(.recordingEnded(name, milliseconds: heard.length.milliseconds))
                if heard.speech >= recording.minimum { return .kept(name) }
                try call.stillUp()
                if retries.noteSilence(limit: recording.empty.limit) { return .empty }
            }
        }
    }

    private func keysAhead(of recording: VoiceRecording) -> [Digit] {
        let waiting = line.takeWaiting()
        let kept = waiting.prefix { !recording.finishKeys.contains($0) }
        for key in waiting.dropFirst(kept.count).reversed() { line.putBack(key) }
        return Array(kept)
    }

    private enum Heard: Sendable {
        case key(Digit?)
        case recorded(Result<RecordedSpeech, RecordingFailure>)
    }

    /// The key that ends the recording is taken; another one belongs to what is said, and is passed over.
    private func listen(
        _ recording: VoiceRecording, as name: RecordingName
    ) async -> Result<RecordedSpeech, RecordingFailure> {
        let (line, finishKeys, call) = (line, recording.finishKeys, call)
        let runners: [@Sendable () async -> Heard] = [
            {
                do throws(RecordingFailure) {
                    return .recorded(
                        .success(
                            try await line.record(
                                name, limit: recording.limit, trailingSilence: recording.trailingSilence)))
                } catch { return .recorded(.failure(error)) }
            },
            {
                while let key = await line.nextDigit() {
                    call.note(.keyed(.shown(String(key.rawValue))))
                    if finishKeys.contains(key) { return .key(key) }
                }
                return .key(nil)
            },
        ]
        for case .recorded(let result) in await race(runners) { return result }
        return .success(RecordedSpeech(length: .zero, speech: .zero))
    }

    /// Begins to keep both sides, unless the caller declined or it is being kept already.
    mutating func keepWhole() async {
        if facts.declinedRecording || plan.recording == .never || keptWhole != nil { return }
        let name = nextRecording(.call)
        call.note(.recordingStarted(name, of: .call))
        do {
            try await line.startRecording(name)
            keptWhole = name
        } catch {
            call.note(.recordingEnded(name, milliseconds: 0))
            services.report(call.id, "recording \(name) failed: \(error)")
        }
    }

    mutating func stopKeeping() async {
        guard let name = keptWhole else { return }
        keptWhole = nil
        let length = await line.stopRecording() ?? .zero
        call.note(.recordingEnded(name, milliseconds: length.milliseconds))
    }
}
