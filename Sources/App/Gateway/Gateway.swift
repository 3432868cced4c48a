internal import CallFlow
internal import ConsoleServer
internal import Dialplan
public import Document
internal import Media
public import MediaTransport
internal import Queueing
internal import Records
internal import Secrets
public import Signaling
internal import Synchronization
internal import Telephony

/// The daemon: adapters and core brought together, from the start to the end of the last call.
public final class Gateway: Sendable {
    public let settings: GatewaySettings
    /// Where SIP really listens, with the ports that the kernel chose.
    public let points: [ListeningPoint]

    let time: any Timekeeper
    let log: Log
    let sip: SIPAgent
    let events: AsyncStream<SIPEvent>
    let media: MediaEngine
    let records: RecordsStore
    let recordings: RecordingStore
    let server: ConsoleServer
    let desk: ConsoleDesk
    let switchboard: Switchboard
    let board: CallBoard
    let exchange: GatewayExchange
    let identities: Identities
    let hasher: PINHasher
    let shelf: EditionShelf
    let names: NameRendering?
    let legs: Legs
    let trunks: TrunkKeeper
    let doorkeeper: Doorkeeper
    let phones: PhoneDesk?
    let refusals = RefusalLedger()
    let calls = CallRegister()
    /// What ends `run`: the drain, and the end of it.
    let orders = Mailbox<Order>()

    enum Order: Sendable { case drain, stop }

    init(
        settings: GatewaySettings, time: any Timekeeper, log: Log, front: SIPFront, groundwork: Groundwork,
        server: ConsoleServer, identities: Identities
    ) {
        self.settings = settings
        self.time = time
        self.log = log
        sip = front.sip
        events = front.events
        points = front.points
        trunks = front.trunks
        doorkeeper = front.doorkeeper
        legs = Legs(doorkeeper: front.doorkeeper)
        self.server = server
        self.identities = identities
        media = groundwork.media
        records = groundwork.records
        recordings = groundwork.recordings
        hasher = groundwork.hasher
        shelf = groundwork.shelf
        names = groundwork.names
        phones = groundwork.phones
        board = CallBoard()
        let (floor, records, legs, recordings) = (FloorMailbox(), groundwork.records, legs, groundwork.recordings)
        switchboard = Switchboard(time: time, floor: floor) { call, fact in
            if let event = CallEvent(fact) { records.note(event, of: call, at: time.now) }
        }
        let world = LineWorld(sip: front.sip, media: groundwork.media, recordings: recordings, time: time)
        let (shelf, phones) = (groundwork.shelf, groundwork.phones)
        let router = CallRouter(settings, trunks: front.trunks, time: time)
        exchange = GatewayExchange(
            switchboard: switchboard,
            dialler: {
                Dialler(
                    world: world, legs: legs, bank: shelf.bank, router: router, phones: phones,
                    report: { log.say("telephone", $0) })
            },
            reader: records.reader, board: board, floor: floor, settings: settings, time: time, log: log)
        desk = ConsoleDesk(
            server: server, switchboard: switchboard, records: records, board: board, floor: floor, time: time,
            log: log, path: { recordings.path(of: $0) }, clock: { shelf.clock(of: $0) },
            namesChanged: { [names] in names?.wake() })
    }

    var world: LineWorld { LineWorld(sip: sip, media: media, recordings: recordings, time: time) }

    private var jobs: JobRunner {
        JobRunner(
            records: records, time: time, inService: { [shelf] in shelf.helpdesksAtWork },
            report: { [log] in log.say("jobs", $0) })
    }

    var services: CallServices {
        CallServices(
            time: time, journal: LoggedJournal(journal: records, log: log), desk: records, directory: records,
            identities: identities,
            exchange: exchange, report: { [log] call, text in log.say(call, text) })
    }

    /// Takes calls until it is told to stop, or to drain and the last call is over; everything is closed then.
    public func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.switchboard.run() }
            group.addTask {
                await self.desk.run { () async throws(Problems) in
                    try await self.reload()
                    return self.shelf.id
                }
            }
            group.addTask { await self.reportRefusals() }
            group.addTask { await self.trunks.run() }
            group.addTask { await self.jobs.run() }
            group.addTask { await self.names?.run() }
            group.addTask { await self.watchDialplans() }
            group.addTask { await self.keepPhones() }
            group.addTask { await self.takeCalls() }
            await waitForTheEnd()
            await close()
            group.cancelAll()
        }
        log.say("gateway", "stopped")
    }

    private func waitForTheEnd() async {
        guard await orders.receive() == .drain else { return }
        log.say("gateway", "drains: \(calls.count) calls in progress")
        await sip.setDraining(true)
        await desk.announceDrain()
        switchboard.drain()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { _ = await self.orders.receive() }
            group.addTask { await self.calls.waitUntilNone() }
            group.addTask { do { try await self.time.sleep(for: self.settings.drainLimit) } catch { return } }
            await group.next()
            group.cancelAll()
        }
    }

    /// No new calls; who waits becomes a call-back; returns at once. Told twice, it stops.
    public func drain() { orders.send(.drain) }
    public func stop() { orders.send(.stop) }

    private func close() async {
        await sip.setDraining(true)
        await calls.endAll()
        await trunks.leave()
        await sip.shutDown()
        await media.stop()
        logMedia()
        await server.stop()
        await recordings.close()
        await records.close()
    }

    /// What an operator asks first when callers heard gaps.
    private func logMedia() {
        let figures = media.figures
        let microseconds = { (duration: Duration) in Int(duration / .microseconds(1)) }
        log.say(
            "media",
            "\(figures.packetsSent) packets sent, \(figures.sendFailures) not taken by the system, "
                + "\(figures.packetsReceived) received; of \(figures.ticks) frames \(figures.lateTicks) late, "
                + "\(figures.missedTicks) missed; interval error \(microseconds(figures.intervalErrorP99)) µs p99, "
                + "\(microseconds(figures.worstIntervalError)) µs worst")
    }

    /// Puts dialplans and prompts as they now are on disc into service for new calls; what is wrong with them, if so,
    /// and then all stays as it was.
    public func reload() async throws(Problems) {
        do throws(Problems) {
            try await shelf.load(agents: spokenAgents())
            names?.retry()
            log.say("dialplans", "edition \(shelf.id) in service")
        } catch {
            for problem in error { log.say("dialplans", problem.description) }
            log.say("dialplans", "nothing was reloaded; edition \(shelf.id) stays in service")
            throw error
        }
    }

    private func spokenAgents() async -> [AgentID: String] {
        do {
            return Dictionary(
                try await records.reader.agents().map { ($0.id, $0.displayName) }, uniquingKeysWith: { $1 })
        } catch {
            log.say("dialplans", "the agents' names are not known: \(error)")
            return [:]
        }
    }

    /// Returns when no call is in progress; the record of each is then on disc.
    public func waitUntilQuiet() async { await calls.waitUntilNone() }

    public var figures: MediaFigures { media.figures }
}
