import Dialplan
import Telephony

extension Walk {
    /// Rings the department with the caller on the line, so that a department that does not answer costs no call.
    mutating func transfer(_ step: Transfer) async throws(CallEnded) -> ExitName {
        if let announcement = step.announcement { try await say(announcement) }
        call.note(.transferring(to: step.department))
        try call.stillUp()
        let exchange = services.exchange
        let outcome = await ring { id in
            await exchange.ringDepartment(step.department, for: id, limit: step.ringTime)
        }
        switch outcome {
        case .failed(let cause):
            try call.stillUp()
            call.note(.transferFailed(to: step.department))
            if let signal = Termination.signal(for: cause) { try await sound(signal) }
            return .failed
        case .answered(let other):
            if !call.hasEnded {
                call.note(.transferred(to: step.department))
                await line.bridge(with: other)
            }
            await other.hangUp(.gateway)
            try call.stillUp()
            line.discardDigits()
            return .finished
        }
    }

    /// Rings somebody while the caller hears it ring; the line's own comfort silence where there is no such clip.
    func ring(_ ringing: @Sendable @escaping (CallID) async -> RingOutcome) async -> RingOutcome {
        let (line, id) = (line, call.id)
        let runners: [@Sendable () async -> RingOutcome?] = [
            { await ringing(id) },
            {
                await line.loop(ProgressSignal.ringing.clip)
                return nil
            },
        ]
        return await race(runners).compactMap { $0 }.first ?? .failed(.cancelled)
    }

    /// The caller hears how it went, for about two seconds or until a key, which is left for what comes next.
    private func sound(_ signal: ProgressSignal) async throws(CallEnded) {
        let line = line
        let key = await take({ await line.nextDigit() }, until: { await line.play([.audio(signal.clip)]) })
        if let key { line.putBack(key) }
        try call.stillUp()
    }
}
