import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `the writing of facts` {
    @Test func `that jobs write is as the coder's`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let moments = [Int64.min, -1, 0, 1_780_326_000_000_000_007].map(Timestamp.init(nanoseconds:))
        let events: [TicketEvent] =
            [.closedForSilence] + TrafficLight.allCases.map(TicketEvent.lightChanged)
            + moments.map(TicketEvent.reminded(of:))
        for event in events {
            let text = try EventCoding.shared.text(event)
            #expect(text == String(decoding: try encoder.encode(event), as: UTF8.self))
            #expect(try EventCoding.shared.value(TicketEvent.self, from: text) == event)
        }
    }
}
