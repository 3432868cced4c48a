import Aside
import CallFlow
import Foundation
import Telephony
import Testing

@testable import Records

@Suite(.oneAtATime) struct `Recordings on disc` {
    private func store(
        _ bench: Bench, report: @escaping @Sendable (RecordingTrouble) -> Void = { _ in }
    ) -> RecordingStore {
        RecordingStore(folder: bench.folder.appending(path: "recordings").path, report: report)
    }

    private let name = RecordingName("2026/11/21/41-1")

    @Test func `are WAV files of what was written, in folders by day`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = store(bench)
        let writer = try await store.open(name, channels: 2)
        for block in 0..<100 {
            writer.write((0..<160).flatMap { [Int16($0 + block), Int16(-$0)] })
        }
        #expect(try await writer.finish() == .seconds(2))
        let path = try #require(store.path(of: name))
        #expect(path == bench.folder.path + "/recordings/2026/11/21/41-1.wav")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(WAVHeader(bytes) == WAVHeader(channels: 2, dataSize: 64_000))
        #expect(bytes.count == 64_044)
        #expect(bytes[44 + 640 * 7 + 4..<44 + 640 * 7 + 8] == [8, 0, 0xff, 0xff])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect((mode ?? 0o777) & 0o027 == 0)
        await store.close()
    }

    @Test func `can be played as far as they go while they are made`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = store(bench)
        let writer = try await store.open(name, channels: 1)
        let path = try #require(store.path(of: name))
        writer.write([Int16](repeating: 7, count: 8_000))
        let isThere = try await Bench.eventually {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            return WAVHeader(bytes)?.dataSize == 16_000 && bytes.count == 16_044
        }
        #expect(isThere)
        #expect(try await writer.finish() == .seconds(1))
        await store.close()
    }

    @Test func `cut short are repaired to their last whole sample`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = store(bench)
        let writer = try await store.open(name, channels: 2)
        writer.write([Int16](repeating: 7, count: 3_200))
        _ = try await writer.finish()
        let empty = RecordingName("2026/11/21/42-1")
        _ = try await store.open(empty, channels: 1).finish()
        for (name, keep) in [(name, 6_399), (empty, 20)] {
            let path = try #require(store.path(of: name))
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            try bytes.prefix(keep).write(to: URL(fileURLWithPath: path))
        }
        let lengths = await store.repair([name, empty, RecordingName("2026/11/21/43-1"), RecordingName("../41")])
        #expect(lengths == [name: .microseconds(6_352 / 4 * 125), empty: .zero])
        let path = try #require(store.path(of: name))
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(WAVHeader(bytes)?.dataSize == 6_352)
        #expect(await store.repairAll(changedSince: Timestamp(seconds: 0)) == 0)
        try Data(bytes.prefix(1_000)).write(to: URL(fileURLWithPath: path))
        #expect(await store.repairAll(changedSince: Timestamp(seconds: 4_000_000_000)) == 0)
        #expect(await store.repairAll(changedSince: Timestamp(seconds: 0)) == 1)
        await store.close()
    }

    @Test(arguments: [
        "", "/etc/x", "../x", "a/../x", "a//x", "a/./x", ".x", "a b", "a\u{0}b", "ñ", "a/",
        String(repeating: "x", count: 201), "1/2/3/4/5/6/7/8/9",
    ])
    func `have no name that leads elsewhere`(_ name: String) async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = store(bench)
        await #expect(throws: RecordingFailure.self) { try await store.open(RecordingName(name), channels: 1) }
        #expect(store.path(of: RecordingName(name)) == nil)
        await store.close()
    }

    @Test func `are never written over`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = store(bench)
        let first = try await store.open(name, channels: 1)
        await #expect(throws: RecordingFailure.self) { try await store.open(name, channels: 1) }
        first.write([1, 2, 3])
        #expect(try await first.finish() == .microseconds(375))
        await #expect(throws: RecordingFailure.self) { try await first.finish() }
        await store.close()
    }

    @Test func `that nobody finishes are finished with the store`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let store = store(bench)
        let kept = try await store.open(name, channels: 1)
        let dropped = RecordingName("2026/11/21/42-1")
        try await store.open(dropped, channels: 1).write([1, 2, 3, 4])
        kept.write([1, 2])
        await store.close()
        for (name, size) in [(name, 4), (dropped, 8)] {
            let path = try #require(store.path(of: name))
            #expect(WAVHeader([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))?.dataSize == size)
        }
        await #expect(throws: RecordingFailure.self) { try await kept.finish() }
    }

    @Test func `keep the place of what was lost, and tell of it`() async throws {
        let bench = try Bench()
        defer { bench.remove() }
        let (troubles, told) = AsyncStream.makeStream(of: RecordingTrouble.self)
        let desk = RecordingDesk(folder: bench.folder.path) { told.yield($0) }
        _ = desk.work(off: [
            .open(1, name, channels: 1) { #expect($0 == nil) },
            .samples(1, [5], skipped: 0), .samples(1, [6], skipped: 3),
            .finish(1, skipped: 0) { #expect($0 == .success(.microseconds(5 * 125))) },
        ])
        told.finish()
        #expect(await troubles.reduce(into: []) { $0.append($1) } == [.dropped(name, samples: 3)])
        let bytes = [UInt8](try Data(contentsOf: bench.folder.appending(path: "2026/11/21/41-1.wav")))
        #expect(bytes.dropFirst(44) == [5, 0, 0, 0, 0, 0, 0, 0, 6, 0])
    }

    @Test func `on a full disc say so once`() throws {
        let descriptor = open("/dev/full", O_RDWR | O_CLOEXEC)
        try #require(descriptor >= 0)
        let file = RecordingFile(name, writing: descriptor, in: "/dev", channels: 1)
        #expect(file.flush() == nil)
        file.add([1, 2, 3], skipping: 0)
        #expect(file.flush() == .discFull)
        file.add([4], skipping: 0)
        #expect(file.flush() == nil)
        #expect(throws: RecordingFailure.discFull) { try file.finish() }
    }

    @Test func `cannot be made where no folder can be`() async {
        let store = RecordingStore(folder: "/dev/null/recordings") { _ in }
        await #expect(throws: RecordingFailure.self) { try await store.open(name, channels: 1) }
        await store.close()
    }
}
