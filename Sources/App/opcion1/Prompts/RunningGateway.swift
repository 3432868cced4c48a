internal import ConsoleProtocol
internal import ConsoleScreen
internal import Document
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
            throw .work(
                Bilingual(
                    es: "el conmutador no dice si ya lo tomó (\(error)); su bitácora sí",
                    en: "the gateway does not say whether it has reloaded (\(error)); its log does"))
        }
        switch answer {
        case .reloaded(let edition): return .reloaded(edition)
        case .refused(let refusal) where refusal.reason == .notAllowed: throw .work(Self.forbidden)
        case .refused(let refusal):
            throw .work(
                Bilingual(
                    es: "el conmutador sigue con lo que tenía en servicio: \(refusal.sentence)",
                    en: "the gateway keeps what it had in service: \(refusal.sentence)"))
        default: throw .work(.cannotReload)
        }
    }

    private static let forbidden = Bilingual(
        es: "no se avisó al conmutador: solo pueden su propio usuario y root; mándele SIGHUP, o corra esto como uno de "
            + "ellos",
        en: "the gateway was not told: only its own user and root may; send it SIGHUP, or build as one of them")

    private static func sentence(_ error: ConnectError) -> Bilingual {
        switch error {
        case .forbidden, .turnedAway(.notAllowed): forbidden
        default:
            Bilingual(
                es: "no se pudo avisar al conmutador, mándele SIGHUP: \(error)",
                en: "the gateway could not be told to reload, send it SIGHUP: \(error)")
        }
    }
}

extension Bilingual {
    fileprivate static let cannotReload = Bilingual(
        es: "el conmutador no sabe volver a leer cuando se le pide; mándele SIGHUP",
        en: "the gateway does not know how to reload when it is told so; send it SIGHUP")
}
