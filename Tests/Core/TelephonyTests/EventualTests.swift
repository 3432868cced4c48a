import Aside
import Telephony
import Testing

@Suite(.aside) struct `A value to come` {
    @Test func `comes once, to all who wait and all who ask later`() async {
        let eventual = Eventual<Int>()
        async let one = eventual.wait()
        async let other = eventual.wait()
        #expect(eventual.settle(1))
        #expect(!eventual.settle(2))
        #expect(await [one, other] == [1, 1])
        #expect(await eventual.wait() == 1)
        #expect(eventual.value == 1)
    }

    @Test func `is nil to who is cancelled first, and harms nobody else`() async {
        let eventual = Eventual<Int>()
        let cancelled = Task { await eventual.wait() }
        cancelled.cancel()
        #expect(await cancelled.value == nil)
        async let other = eventual.wait()
        eventual.settle(3)
        #expect(await other == 3)
    }

    @Test func `that has come is given even to a task that was cancelled`() async {
        let eventual = Eventual<Int>()
        eventual.settle(4)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await eventual.wait()
        }
        #expect(await task.value == 4)
    }

    @Test func `wakes everybody though some are cancelled at that moment`() async {
        for _ in 0..<200 {
            let eventual = Eventual<Int>()
            let tasks = (0..<8).map { _ in Task { await eventual.wait() } }
            async let settled = Task { eventual.settle(5) }.value
            tasks[3].cancel()
            #expect(await settled)
            for (place, task) in tasks.enumerated() {
                let value = await task.value
                #expect(value == 5 || (place == 3 && value == nil))
            }
        }
    }
}
