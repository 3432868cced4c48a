import Aside
import ConsoleProtocol
import Foundation
import Testing

@Suite(.aside) struct `The protocol's documentation` {
    private static let page = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Core/ConsoleProtocol/ConsoleProtocol.docc/ConsoleProtocol.md")

    private static func examples() throws -> [String] {
        try String(contentsOf: page, encoding: .utf8).split(separator: "\n").map(String.init).filter {
            $0.hasPrefix("{")
        }
    }

    /// The word that `key` stands for in a line.
    private static func word(_ key: String, in line: String) -> String? {
        line.range(of: "\"\(key)\":\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    @Test func `every example is a line of the protocol that means all it says`() throws {
        for line in try Self.examples() {
            let again: String
            if Self.word("do", in: line) != nil {
                guard case .request(let request) = try JSON.received(line) else {
                    Issue.record("no command: \(line)")
                    continue
                }
                again = try JSON.line(request)
            } else {
                again = try JSON.line(try JSON.notice(line))
            }
            let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
            let fieldsAgain = try JSONSerialization.jsonObject(with: Data(again.utf8)) as? NSDictionary
            #expect(fields == fieldsAgain, "\(line)")
        }
    }

    @Test func `every command and every notice has its example`() throws {
        let examples = try Self.examples()
        let commands = try `Commands on the wire`.golden.map {
            try JSON.line(ConsoleRequest(reference: 1, command: $0.0))
        }
        let notices = try `Notices on the wire`.golden.map { try JSON.line($0.0) }
        for (key, lines) in [("do", commands), ("is", notices)] {
            let documented = Set(examples.compactMap { Self.word(key, in: $0) })
            let known = Set(lines.compactMap { Self.word(key, in: $0) })
            #expect(documented == known)
        }
    }

    @Test func `every reason is named`() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let refusals: [Refusal.Reason] = [
            .badLine, .unknownCommand, .badField, .version, .notSignedIn, .alreadySignedIn, .wrongPIN, .locked, .busy,
            .notFound, .notAllowed, .wrongState, .offerGone, .fault,
        ]
        let closings: [ClosingReason] = [
            .drain, .stopped, .idle, .greeting, .version, .badLine, .wrongPINs, .notAllowed, .tooManyConsoles,
            .replaced,
        ]
        let withdrawals: [WithdrawalReason] = [.callerLeft, .timedOut, .telephoneFailed, .agentLeft, .drained]
        let ends: [ConversationEnd] = [.caller, .agent, .gateway, .lost]
        for word in refusals.map(\.raw) + closings.map(\.raw) + withdrawals.map(\.raw) + ends.map(\.raw) {
            #expect(text.contains("`\(word)`"), "\(word)")
        }
    }
}
