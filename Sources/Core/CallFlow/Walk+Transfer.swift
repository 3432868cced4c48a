import Dialplan
import Telephony

extension Walk {
    /// Rings the department with the caller on the line, so that a department that does not answer costs no call.
    mutating func transfer(_ step: Transfer) async throws(CallEnded) -> ExitName {
        if let announcement = step.announcement { try await say(announcement) }
        call.note(.transferring(to: step.department))
        try call.stillUp()
        let exchange = services.exchange
        let outcome = await ring(music: Transfer.music) { id in
            await exchange.ringDepartment(step.department, for: id, limit: step.ringTime)
        }
        switch outcome {
        case .failed:
            try call.stillUp()
            call.note(.transferFailed(to: step.department))
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
}
