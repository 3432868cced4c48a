import CallFlow
import Foundation
import TestDrivers
import Telephony
import Testing

/// A call by sipp whose audio is heard: what a dialog feature leaves to the ear, and on record.
struct DialogCall {
    /// The first prompt, which tells that media began.
    static let notice = "Gracias por llamar a Multimarca"
    /// What key 1 leads to.
    static let menuReached = "Marque su clave de cliente"
    /// The steps of a call that keys 1 and hangs up.
    static let stepsOfKeyOne = ["aviso", "principal", "horario", "identificacion"]
    /// Keys that lead to the queue, where nothing hurries.
    static let wayToTheQueue = "1\(People.laura.code)#\(People.laura.pin)#3"
    static let queueReached = "Mientras espera, para dejar un mensaje, marque uno"
    static let messageReached = "Después del tono, deje su nombre"

    let caller: String
    let ear: RTPEar
    private let sipp: SippProcess
    private let gateway: GatewayProcess

    /// Begins a call whose media go to an ear of its own.
    init(
        from caller: String, _ transport: SippRun.Transport = .udp, _ steps: (RTPEar) throws -> [SippCall.Step],
        change: (inout SippCall) -> Void = { _ in }
    ) async throws {
        self.caller = caller
        gateway = try theGateway()
        ear = try RTPEar(try await LineSounds.shipped())
        var call = SippCall(try steps(ear))
        call.caller = caller
        change(&call)
        sipp = try await call.start(port: gateway.port(transport), transport)
    }

    /// All messages so far.
    var messages: String { sipp.messagesSoFar }

    /// Waits for words, which sipp's steps lead to.
    func hears(_ words: String, at other: RTPEar? = nil, within limit: Duration = .seconds(30)) async throws {
        do { try await (other ?? ear).hears(words, within: limit) } catch {
            throw DidNotHappen("\(error)\n\(sipp.messagesSoFar)")
        }
    }

    /// Where the line takes RTP, as its last SDP says.
    func portOfTheLine() async throws -> Int {
        let sipp = sipp
        return try await eventually("an SDP of the line") {
            let ours = sipp.messagesSoFar.components(separatedBy: "o=opcion1").dropFirst().last
            let line = ours?.split(whereSeparator: \.isNewline).first { $0.hasPrefix("m=audio ") }
            return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        }
    }

    /// Waits for sipp's end, which must be as its steps say, and for the record.
    func record(_ location: SourceLocation = #_sourceLocation) async throws -> (call: RecordedCall, messages: String) {
        let messages = await end(location)
        return (try await gateway.endedCall(from: caller), messages)
    }

    /// The record, whatever becomes of sipp.
    func endedRecord() async throws -> RecordedCall {
        do { return try await gateway.endedCall(from: caller) } catch {
            throw DidNotHappen("\(error)\n\(sipp.messagesSoFar)")
        }
    }

    /// Waits for sipp's end, which must be as its steps say.
    @discardableResult
    func end(_ location: SourceLocation = #_sourceLocation) async -> String {
        let outcome = await sipp.outcome()
        ear.close()
        #expect(outcome.succeeded, "\(outcome.errors)\n\(outcome.messages)", sourceLocation: location)
        return outcome.messages
    }
}

extension [SippCall.Step] {
    /// Answered, and the first prompt has begun.
    static func answered(_ ear: RTPEar, headers: [String] = []) -> [SippCall.Step] {
        [.invite(.at(ear), headers: headers), .expect(200), .ack(), .pause(milliseconds: 600)]
    }

    /// Keys 1, listens to what that leads to, and hangs up.
    static let keyOneAndLeave: [SippCall.Step] = [.keyByInfo("1"), .pause(milliseconds: 4_000), .bye]
}

extension SippCall.Offer {
    static func at(_ ear: RTPEar, direction: String = "sendrecv", host: String = "127.0.0.1") -> Self {
        SippCall.Offer(host: host, port: ear.port, direction: direction)
    }
}
