import Aside
import Media
import Telephony
import Testing

/// Feeds telephone-event packets to a receiver and keeps what it tells.
struct EventWire {
    var receiver = EventReceiver()
    var told: [UInt8] = []
    var sequence: UInt16 = 65_530
    var milliseconds: Int64 = 0

    /// One packet; `sequence` counts on whether it arrives or not.
    mutating func send(
        _ code: UInt8, at timestamp: UInt32, duration: UInt16, end: Bool = false, ssrc: UInt32 = 1,
        marker: Bool = false,
        lost: Bool = false
    ) {
        defer { sequence &+= 1 }
        if lost { return }
        deliver(code, at: timestamp, duration: duration, end: end, ssrc: ssrc, marker: marker, sequence: sequence)
    }

    mutating func deliver(
        _ code: UInt8, at timestamp: UInt32, duration: UInt16, end: Bool = false, ssrc: UInt32 = 1,
        marker: Bool = false,
        sequence: UInt16
    ) {
        var octets: [UInt8] = []
        RTPPacket(payloadType: 101, marker: marker, sequence: sequence, timestamp: timestamp, ssrc: ssrc)
            .writeHeader(to: &octets)
        TelephoneEvent(code: code, isEnd: end, duration: duration).write(to: &octets)
        receive(octets)
    }

    mutating func receive(_ octets: [UInt8]) {
        guard let packet = RTPPacket(parsing: octets.span) else { return }
        told += receiver.receive(packet, in: octets.span, at: Timestamp(nanoseconds: milliseconds * 1_000_000))
    }

    mutating func pass(_ milliseconds: Int64) {
        self.milliseconds += milliseconds
        receiver.expire(at: Timestamp(nanoseconds: self.milliseconds * 1_000_000))
    }

    /// A press as RFC 4733 sends it; `isLost` is asked for each packet.
    mutating func press(
        _ code: UInt8, at timestamp: UInt32, packets: Int = 5, isLost: (Int, _ isEnd: Bool) -> Bool = { _, _ in false }
    ) {
        for packet in 1...packets {
            send(
                code, at: timestamp, duration: UInt16(packet * 160), marker: packet == 1, lost: isLost(packet, false))
            pass(20)
        }
        for copy in 1...3 {
            send(code, at: timestamp, duration: UInt16(packets * 160 + 160), end: true, lost: isLost(copy, true))
        }
        pass(20)
    }
}

@Suite(.aside) struct `Telephone events received` {
    @Test func `a press is told once, at its first packet`() {
        var wire = EventWire()
        wire.send(5, at: 1_000, duration: 160, marker: true)
        #expect(wire.told == [5])
        #expect(wire.receiver.isPressed)
        wire.press(5, at: 1_000)
        #expect(wire.told == [5])
        #expect(!wire.receiver.isPressed)
    }

    @Test func `the same key twice is two presses, with or without a marker`() {
        for marker in [true, false] {
            var wire = EventWire()
            for timestamp: UInt32 in [1_000, 3_000] {
                wire.send(1, at: timestamp, duration: 160, marker: marker)
                for _ in 0..<3 { wire.send(1, at: timestamp, duration: 800, end: true) }
                wire.pass(250)
            }
            #expect(wire.told == [1, 1])
        }
    }

    @Test func `a marker on every packet makes no more presses`() {
        var wire = EventWire()
        for packet in 1...5 { wire.send(9, at: 500, duration: UInt16(packet * 160), marker: true) }
        #expect(wire.told == [9])
    }

    @Test func `lost ends are made up for by time, and the next press of the key counts`() {
        var wire = EventWire()
        wire.press(7, at: 1_000) { _, isEnd in isEnd }
        #expect(wire.receiver.isPressed)
        wire.pass(201)
        #expect(!wire.receiver.isPressed)
        wire.press(7, at: 5_000)
        #expect(wire.told == [7, 7])
    }

    @Test func `lost ends do not swallow a quick second press`() {
        var wire = EventWire()
        wire.press(7, at: 1_000) { _, isEnd in isEnd }
        wire.pass(60)
        wire.press(7, at: 1_000 + 960 + 640)
        #expect(wire.told == [7, 7])
    }

    @Test func `an end alone counts once`() {
        var wire = EventWire()
        wire.press(3, at: 1_000) { _, isEnd in !isEnd }
        #expect(wire.told == [3])
        #expect(!wire.receiver.isPressed)
    }

    @Test func `a packet that comes after the end makes no new press`() {
        var wire = EventWire()
        wire.press(3, at: 1_000)
        wire.deliver(3, at: 1_000, duration: 320, sequence: 65_531)
        #expect(wire.told == [3])
        #expect(!wire.receiver.isPressed)
    }

    @Test func `an end that comes after the next key began makes no new press`() {
        var wire = EventWire()
        wire.press(3, at: 1_000) { copy, isEnd in isEnd && copy > 1 }
        wire.send(4, at: 3_000, duration: 160)
        wire.deliver(3, at: 1_000, duration: 960, end: true, sequence: 0)
        wire.send(4, at: 3_000, duration: 320)
        #expect(wire.told == [3, 4])
    }

    @Test(arguments: [0, 1, 2])
    func `a sender that advances the timestamp presses once`(lostInARow: Int) {
        var wire = EventWire()
        for round in 0..<2 {
            let start = UInt32(round * 8_000)
            for packet in 0..<6 {
                let lost = (2..<2 + lostInARow).contains(packet)
                wire.send(8, at: start + UInt32(packet * 160), duration: UInt16(packet * 160 + 160), lost: lost)
                wire.pass(20)
            }
            for copy in 6..<9 { wire.send(8, at: start + UInt32(copy * 160), duration: 1_120, end: true) }
            wire.pass(100)
        }
        #expect(wire.told == [8, 8])
    }

    @Test func `packets of such a sender out of order press once`() {
        var wire = EventWire()
        for (place, packet) in [1, 0, 3, 2, 4].enumerated() {
            wire.deliver(
                8, at: UInt32(packet * 160), duration: 160, end: packet == 4, sequence: UInt16(100 + packet))
            if place == 4 { wire.pass(20) }
        }
        wire.deliver(8, at: 480, duration: 160, sequence: 103)
        #expect(wire.told == [8])
    }

    @Test(arguments: [false, true])
    func `a press beyond one duration field comes as segments and counts once`(lastIsLost: Bool) {
        var wire = EventWire()
        var timestamp: UInt32 = 4_294_960_000
        for _ in 0..<3 {
            for packet in 1...409 {
                wire.send(0, at: timestamp, duration: UInt16(packet * 160))
                wire.pass(20)
            }
            wire.send(0, at: timestamp, duration: .max, lost: lastIsLost)
            timestamp &+= 65_535
            wire.pass(20)
        }
        wire.send(0, at: timestamp, duration: 160, end: true)
        #expect(wire.told == [0])
    }

    @Test func `another source with the same numbers is another press`() {
        var wire = EventWire()
        wire.press(2, at: 1_000)
        wire.send(2, at: 1_000, duration: 160, ssrc: 2)
        #expect(wire.told == [2, 2])
    }

    @Test func `events that are no keys tell nothing`() {
        var wire = EventWire()
        for code: UInt8 in [16, 32, 36, 255] { wire.send(code, at: UInt32(code) * 1_000, duration: 160) }
        #expect(wire.told.isEmpty)
    }

    @Test func `several events in one packet are told in their order, padding is not`() {
        var wire = EventWire()
        var octets: [UInt8] = []
        RTPPacket(payloadType: 101, marker: true, sequence: 1, timestamp: 1_000, ssrc: 1).writeHeader(to: &octets)
        TelephoneEvent(code: 4, isEnd: true, duration: 400).write(to: &octets)
        TelephoneEvent(code: 6, isEnd: true, duration: 400).write(to: &octets)
        octets += [0, 0, 0, 0, 0]
        wire.receive(octets)
        wire.receive(octets)
        #expect(wire.told == [4, 6])
    }

    @Test(arguments: UInt64(1)...60)
    func `whatever is lost, doubled or late, each press with a packet left counts once`(seed: UInt64) {
        var generator = Seeded(seed)
        var wire = EventWire()
        var expected: [UInt8] = []
        var timestamp = UInt32.random(in: 0...(.max), using: &generator)
        for _ in 0..<40 {
            let code = UInt8.random(in: 0...11, using: &generator)
            let packets = Int.random(in: 2...8, using: &generator)
            var sent: [(UInt16, UInt16, Bool)] = (1...packets).map {
                (wire.sequence &+ UInt16($0), UInt16($0 * 160), false)
            }
            sent += (1...3).map { (wire.sequence &+ UInt16(packets + $0), UInt16(packets * 160 + 160), true) }
            wire.sequence &+= UInt16(packets + 3)
            var arriving = sent.filter { _ in Int.random(in: 0..<100, using: &generator) >= 15 }
            arriving += arriving.filter { _ in Int.random(in: 0..<100, using: &generator) < 10 }
            for place in arriving.indices.dropFirst() where Int.random(in: 0..<100, using: &generator) < 20 {
                arriving.swapAt(place, place - 1)
            }
            if !arriving.isEmpty { expected.append(code) }
            for (sequence, duration, end) in arriving {
                wire.deliver(code, at: timestamp, duration: duration, end: end, sequence: sequence)
                wire.pass(20)
            }
            let gap = Int64.random(in: 60...400, using: &generator)
            wire.pass(gap)
            timestamp &+= UInt32(packets * 160 + 160) + UInt32(gap * 8)
            // Between keys there is audio: its packets take numbers of the same sequence.
            wire.sequence &+= UInt16(gap / 20)
        }
        #expect(wire.told == expected, "seed \(seed)")
    }
}
