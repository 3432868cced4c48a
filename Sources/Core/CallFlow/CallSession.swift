public import Dialplan
public import Telephony

/// One call from its admission to the last line of its record. Hanging up cancels the walk; the record is closed after
/// it, by code that the hang-up cannot cancel.
public struct CallSession: Sendable {
    let line: any Line
    let offer: CallOffer
    let edition: Edition
    let services: CallServices

    public init(line: any Line, offer: CallOffer, edition: Edition, services: CallServices) {
        self.line = line
        self.offer = offer
        self.edition = edition
        self.services = services
    }

    private enum End: Sendable {
        /// Nil: the leg was still there when the walk ended.
        case leg(HangupCause?)
        /// Nil: the walk was cut short.
        case walk(HangupCause?)
        case limit
        case none
    }

    /// Returns when the record is closed. Throws, with the leg untouched, when no record could be begun.
    @discardableResult
    public func run(admitted: @Sendable (CallID) -> Void = { _ in }) async throws(RecordsFailure) -> HangupCause {
        let id = try await services.journal.begin(offer, at: services.time.now)
        admitted(id)
        let call = Call(id: id, line: line, time: services.time, journal: services.journal)
        let cause = await cause(of: race(runners(for: call)))
        await line.hangUp(cause)
        let end = services.time.now
        do {
            try await services.journal.commit(.ended(cause), of: id, at: end)
        } catch {
            services.report(id, "the end of the call is not on disc yet: \(error)")
            services.journal.note(.ended(cause), of: id, at: end)
        }
        return cause
    }

    private func runners(for call: Call) -> [@Sendable () async -> End] {
        let (line, offer, edition, services) = (line, offer, edition, services)
        return [
            { .leg(await line.waitForEnd()) },
            {
                var walk = Walk(call: call, edition: edition, services: services, offer: offer)
                return .walk(await walk.runToTheEnd())
            },
            {
                do { try await services.time.sleep(for: edition.dialplan.callLimit) } catch { return .none }
                return .limit
            },
        ]
    }

    /// A leg that is gone knows best why, also when the walk came to its end in the same moment: who hangs up amid the
    /// goodbye has hung up. Where nothing ended, the session itself was cancelled: the gateway stops.
    private func cause(of ends: [End]) -> HangupCause {
        for case .leg(let cause?) in ends { return cause }
        for end in ends {
            switch end {
            case .walk(let cause?): return cause
            case .limit: return .limit
            case .leg, .walk(nil), .none: continue
            }
        }
        return .drained
    }
}
