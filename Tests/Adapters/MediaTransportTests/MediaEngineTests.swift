import Aside
import Media
import MediaTransport
import Telephony
import Testing

@Suite(.oneAtATime, .serialized) struct `A media engine` {
    @Test func `a range that is used up says which, and a closed leg makes room`() async throws {
        // A range in which the kernel has just shown free ports.
        let probe = try MediaEngine(MediaSettings(bind: .loopback, threads: 1))
        let first = try probe.open().localPort
        await probe.stop()
        let range = first...(first + 1)
        let engine = try MediaEngine(MediaSettings(bind: .loopback, ports: range, threads: 1))
        #expect(engine.mostLegs == 1)
        let port = try engine.open()
        #expect(port.localPort == first)
        #expect(throws: MediaPortFailure.portsExhausted(range)) { try engine.open() }
        port.close()
        #expect(await eventually { (try? engine.open())?.localPort == first })
        await engine.stop()
    }

    @Test func `a range without an even port and its neighbour has no room`() async throws {
        let engine = try MediaEngine(MediaSettings(bind: .loopback, ports: 4_001...4_002, threads: 1))
        #expect(throws: MediaPortFailure.portsExhausted(4_001...4_002)) { try engine.open() }
        await engine.stop()
    }

    @Test func `an address that is not ours is refused by the system`() async throws {
        let engine = try MediaEngine(MediaSettings(bind: .v4(0xC000_0201), threads: 1))
        #expect(throws: MediaPortFailure.self) { try engine.open() }
        await engine.stop()
    }

    @Test func `the address that peers are told may be another`() async throws {
        let engine = try MediaEngine(MediaSettings(bind: .loopback, advertised: .v4(0xC000_0201), threads: 1))
        let port = try engine.open()
        #expect(port.localAddress.host == .v4(0xC000_0201))
        #expect(port.localPort % 2 == 0)
        await engine.stop()
    }

    @Test func `IPv6 carries media as well`() async throws {
        let engine = try MediaEngine(MediaSettings(bind: .v6(high: 0, low: 1), threads: 1))
        guard let one = try? engine.open(), let two = try? engine.open() else { return await engine.stop() }
        one.apply(NegotiatedMedia(remote: two.localAddress, codec: .pcmu, telephoneEvent: nil))
        two.apply(NegotiatedMedia(remote: one.localAddress, codec: .pcmu, telephoneEvent: nil))
        #expect(await eventually { await one.figures().received > 3 })
        await engine.stop()
    }

    @Test func `the engine says how well it keeps time, and nothing runs once it stopped`() async throws {
        let engine = try MediaEngine(MediaSettings(bind: .loopback, threads: 2))
        let ports = try (0..<10).map { _ in try engine.open() }
        for (one, two) in zip(ports, ports.reversed()) {
            one.apply(NegotiatedMedia(remote: two.localAddress, codec: .pcmu, telephoneEvent: nil))
        }
        #expect(await eventually { engine.figures.packetsReceived > 200 })
        let figures = engine.figures
        #expect(figures.legs == 10)
        #expect(figures.ticks > 200)
        #expect(figures.sendFailures == 0)
        #expect(figures.intervalErrorP99 > .zero)
        await engine.stop()
        #expect(engine.figures.legs == 0)
        #expect(throws: MediaPortFailure.stopped) { try engine.open() }
        await engine.stop()
    }

    @Test func `ports that nobody holds any more are closed`() async throws {
        let engine = try MediaEngine(MediaSettings(bind: .loopback, threads: 1))
        do {
            let one = try engine.open()
            let two = try engine.open()
            one.bridge(with: two)
            #expect(await eventually { engine.figures.legs == 2 })
            _ = (one.localPort, two.localPort)
        }
        #expect(await eventually { engine.figures.legs == 0 })
        await engine.stop()
    }
}
