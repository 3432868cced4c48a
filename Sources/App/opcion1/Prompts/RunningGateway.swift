internal import ConsoleProtocol
internal import ConsoleScreen
internal import Gateway

/// The gateway that runs on some settings, reached by the socket of its consoles.
struct RunningGateway {
    enum Outcome {
        /// The edition that is now in service.
        case reloaded(String)
        case notRunning
    }

    let socket: String

    /// Has it put dialplans and prompts as they now are into service.
    func reload() async throws(Failure) -> Outcome {
        let client: ConsoleClient
        do throws(ConnectError) {
            client = try await ConsoleClient.connect(to: socket, name: "opcion1 prompts", time: SystemTime())
        } catch {
            if case .noGateway = error { return .notRunning }
            throw .work(Self.sentence(error))
        }
        defer { client.close() }
        let answer: ConsoleNotice
        do throws(SendError) { answer = try await client.ask(.reload) } catch {
            throw .work("the gateway does not say whether it has reloaded (\(error)); its log does")
        }
        switch answer {
        case .reloaded(let edition): return .reloaded(edition)
        case .refused(let refusal) where refusal.reason == .notAllowed: throw .work(Self.forbidden)
        case .refused(let refusal):
            throw .work("the gateway keeps what it had in service: \(refusal.sentence)")
        default: throw .work("the gateway does not know how to reload when it is told so; send it SIGHUP")
        }
    }

    private static let forbidden =
        "the gateway was not told: only its own user and root may; send it SIGHUP, or build as one of them"

    private static func sentence(_ error: ConnectError) -> String {
        switch error {
        case .forbidden, .turnedAway(.notAllowed): forbidden
        default: "the gateway could not be told to reload, send it SIGHUP: \(error)"
        }
    }
}
