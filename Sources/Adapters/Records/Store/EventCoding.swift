import Foundation
import Helpdesk
import Telephony

/// How facts are written into the tables: JSON with its keys in order, so that equal facts are equal text.
struct EventCoding: Sendable {
    /// Making a coder costs as much as a fact or two.
    static let shared = EventCoding()

    private let encoder = JSONEncoder()
    private let decoder = JSONDecoder()

    private init() { encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes] }

    /// As the coder writes it. What jobs write by the ten thousand does without it.
    func text(_ event: TicketEvent) throws(SQLiteFault) -> String {
        switch event {
        case .closedForSilence: #"{"closedForSilence":{}}"#
        case .lightChanged(let light): #"{"lightChanged":{"_0":"\#(light.rawValue)"}}"#
        case .reminded(let promise): #"{"reminded":{"of":\#(promise.nanoseconds)}}"#
        default: try coded(event)
        }
    }

    func text(_ value: some Encodable) throws(SQLiteFault) -> String { try coded(value) }

    private func coded(_ value: some Encodable) throws(SQLiteFault) -> String {
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw SQLiteFault.unreadable("a fact that cannot be written: \(error)")
        }
    }

    func value<T: Decodable>(_ type: T.Type = T.self, from text: String) throws(SQLiteFault) -> T {
        try value(type, from: Data(text.utf8))
    }

    func value<T: Decodable>(_ type: T.Type = T.self, from text: Data) throws(SQLiteFault) -> T {
        do {
            return try decoder.decode(type, from: text)
        } catch {
            throw SQLiteFault.unreadable("a fact that cannot be read: \(String(decoding: text, as: UTF8.self))")
        }
    }
}
