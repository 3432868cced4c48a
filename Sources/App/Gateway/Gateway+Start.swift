internal import Codecs
internal import CallFlow
internal import ConsoleServer
internal import Dialplan
internal import Document
internal import Foundation
internal import Helpdesk
internal import Media
internal import MediaTransport
internal import Queueing
internal import Records
internal import Secrets
internal import Signaling
internal import Speech
internal import Voice
public import Telephony

extension Gateway {
    /// What ran before an orderly end is put in order; then the doors open. Throws with everything closed again.
    public static func start(
        _ settings: GatewaySettings, time: any Timekeeper = SystemTime(), log: Log
    ) async throws(StartFailure) -> Gateway {
        let records = try openRecords(settings, log)
        do throws(StartFailure) {
            return try await start(settings, records, time, log)
        } catch {
            await records.store.close()
            throw error
        }
    }

    private static func start(
        _ settings: GatewaySettings, _ records: (store: RecordsStore, hasher: PINHasher), _ time: any Timekeeper,
        _ log: Log
    ) async throws(StartFailure) -> Gateway {
        let recordings = RecordingStore(folder: "\(settings.data)/recordings") { log.say("recordings", "\($0)") }
        let recovery = try await attempt("the records cannot be put in order") { () async throws(RecordsFailure) in
            try await records.store.recover(at: time.now) { await recordings.repair($0) }
        }
        // A kill may lose the row of a recording that had just begun; its file is made playable all the same.
        _ = await recordings.repairAll(changedSince: time.now + .seconds(-Self.repairedSeconds))
        let agents = try await attempt("the agents cannot be read") { () async throws(RecordsFailure) in
            try await records.store.reader.agents()
        }
        let voice = NameVoice()
        let shelf: EditionShelf
        do throws(Problems) {
            shelf = try EditionShelf(
                EditionLoader(
                    dialplans: settings.dialplans, prompts: settings.prompts, country: settings.country, voice: voice),
                agents: Dictionary(agents.map { ($0.id, $0.displayName) }, uniquingKeysWith: { $1 }))
        } catch { throw .files(error) }
        let groundwork = Groundwork(
            media: try openMedia(settings), records: records.store, recordings: recordings, hasher: records.hasher,
            shelf: shelf, names: rendering(settings, into: voice, shelf, records.store, time, log),
            phones: try phoneDesk(settings, time, log))
        let guarded = try await attempt("the records cannot be read") { () async throws(RecordsFailure) in
            try await records.store.guardRecords()
        }
        let waiting = try await attempt("the messages cannot be read") { () async throws(RecordsFailure) in
            try await messages(of: records.store, at: time.now)
        }
        let server = try openConsoles(settings, time)
        let front: SIPFront
        do throws(StartFailure) {
            front = try await SIPFront.open(settings, phones: groundwork.phones, time: time, log: log)
        } catch {
            await server.stop()
            throw error
        }
        let gateway = Gateway(
            settings: settings, time: time, log: log, front: front, groundwork: groundwork, server: server,
            identities: Identities(directory: records.store, records: guarded))
        gateway.resume(recovery, waiting)
        gateway.logStart()
        return gateway
    }

    private static func rendering(
        _ settings: GatewaySettings, into voice: NameVoice, _ shelf: EditionShelf, _ records: RecordsStore,
        _ time: any Timekeeper, _ log: Log
    ) -> NameRendering? {
        guard let command = settings.voice else { return nil }
        let speaker = Voice(command)
        let known = KnownNames(reader: records.reader)
        return NameRendering(
            into: voice, cache: NameCache(folder: "\(settings.data)/voice", voice: command.words), time: time,
            report: { log.say("voice", $0) },
            names: { () async throws(RecordsFailure) in try await known.names(for: shelf.editions.map(\.dialplan)) },
            speak: { name async throws(VoiceFailure) in
                try await speaker.clip(saying: name.text, as: .sentence, in: name.language)
            })
    }

    private static func openRecords(
        _ settings: GatewaySettings, _ log: Log
    ) throws(StartFailure) -> (store: RecordsStore, hasher: PINHasher) {
        do {
            try FileManager.default.createDirectory(
                atPath: settings.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        } catch { throw .other("the folder \(settings.data) cannot be made: \(error.localizedDescription)") }
        let hasher = PINHasher()
        do throws(OpenFailure) {
            let store = try RecordsStore(
                Storage(path: "\(settings.data)/opcion1.db"), as: .gateway(settings.name),
                firstTicket: settings.firstTicket, isRightPIN: hasher.check(log),
                hashPIN: { try await hasher.hash($0) }
            ) { log.say("records", "\($0)") }
            return (store, hasher)
        } catch { throw .other("\(error)") }
    }

    private static func openMedia(_ settings: GatewaySettings) throws(StartFailure) -> MediaEngine {
        let address = settings.mediaAddress ?? settings.listen.first?.address ?? ""
        guard let bind = IPAddress(address) else { throw .other("“\(address)” is no address for media") }
        var media = MediaSettings(bind: bind)
        media.advertised = settings.advertised.flatMap { IPAddress($0) }
        media.ports = settings.mediaPorts
        media.threads = settings.mediaThreads
        media.asksForRealTime = settings.asksForRealTime
        media.codecs = .all
        do throws(MediaEngineFailure) { return try MediaEngine(media) } catch {
            throw .other("the media threads cannot be started: \(error)")
        }
    }

    private static func openConsoles(
        _ settings: GatewaySettings, _ time: any Timekeeper
    ) throws(StartFailure) -> ConsoleServer {
        do {
            let named = try AccessPolicy.named(users: settings.consoleUsers, groups: settings.consoleGroups)
            let own = AccessPolicy.sameUser
            var console = ConsoleServerSettings(
                path: settings.consoleSocket,
                access: AccessPolicy(users: named.users.union(own.users), groups: named.groups),
                gateway: "Opción 1")
            console.group = settings.consoleGroups.first
            return try ConsoleServer(console, time: time)
        } catch { throw .other("\(error)") }
    }

    private static func attempt<Value>(
        _ failing: String, _ body: () async throws(RecordsFailure) -> Value
    ) async throws(StartFailure) -> Value {
        do throws(RecordsFailure) { return try await body() } catch { throw .other("\(failing): \(error)") }
    }

    /// Takes up what the last run left: messages that wait, wrap-ups that are owed.
    private func resume(_ recovery: Recovery, _ waiting: [Message]) {
        for call in recovery.interrupted { log.say(call, "was interrupted") }
        for call in recovery.unreachable { log.say(call, "waited, and has no number to call back") }
        for owed in recovery.owed {
            board.owe(owed.call, by: owed.agent)
            switchboard.wrapUpOwed(owed.agent, owed.call)
        }
        for message in waiting { switchboard.messageArrived(message.id, queue: message.draft.queue) }
    }

    /// How far back recordings are looked through at a start: two days.
    private static let repairedSeconds = 172_800

    /// Messages that agents had taken when the gateway stopped wait again: nobody has them in hand any more.
    private static func messages(of records: RecordsStore, at now: Timestamp) async throws(RecordsFailure) -> [Message]
    {
        let messages = try await records.reader.messages(of: nil)
        for message in messages where message.state == .taken {
            if let agent = message.agent { _ = try await records.putBack(message.id, by: agent, at: now) }
        }
        return messages
    }

    private func logStart() {
        for point in points { log.say("gateway", "listens on \(point)") }
        log.say("gateway", "console at \(settings.consoleSocket), records in \(settings.data)")
        let answers = shelf.editions.flatMap(\.dialplan.answers).joined(separator: ", ")
        log.say("dialplans", "edition \(shelf.id) answers \(answers)")
        if let legs = media.mostLegs {
            log.say("media", "ports for \(legs) legs; \(settings.mostCalls) calls allowed")
        }
        if let refusal = media.figures.realTimeRefusal, refusal != 0 {
            log.say("media", "no real-time priority (CAP_SYS_NICE is missing): a busy machine will miss frames")
        }
    }
}

extension PINHasher {
    /// A check that fails is a wrong PIN to the caller, and a line in the log.
    fileprivate func check(_ log: Log) -> RecordsStore.PINCheck {
        { [self] pin, hash in
            do { return try await isPIN(pin, hashedAs: hash) } catch {
                log.say("secrets", "a PIN could not be checked: \(error)")
                return false
            }
        }
    }
}
