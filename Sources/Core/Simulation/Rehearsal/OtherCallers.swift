import CallFlow
import Queueing
import Telephony

/// Calls that came before the rehearsed one and ask for nothing beyond their turn.
struct OtherCallers {
    /// Far from the rehearsed call's.
    private static let firstCall: Int64 = 1_000_000
    private static let conversation: Duration = .seconds(60)

    let places: [QueuePlace]
    private let switchboard: Switchboard
    private let time: any Timekeeper

    init(count: Int, queues: Set<QueueName>, switchboard: Switchboard, time: any Timekeeper) {
        self.switchboard = switchboard
        self.time = time
        places = queues.sorted().enumerated().flatMap { index, queue in
            (0..<count).map { place in
                switchboard.join(CallID(Self.firstCall + Int64(index * count + place)), queue: queue)
            }
        }
    }

    static func isOne(_ call: CallID) -> Bool { call.raw >= firstCall }

    /// Until the call is over.
    func wait(in place: QueuePlace) async {
        defer { switchboard.leave(place.call) }
        while let notice = await place.notices.receive() {
            switch notice {
            case .position: continue
            case .drained: return
            case .accepted:
                switchboard.phoneAnswered(place.call)
                do { try await time.sleep(for: Self.conversation) } catch { return }
                switchboard.conversationEnded(place.call)
                return
            }
        }
    }
}
