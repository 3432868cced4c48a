import Aside
import Synchronization
import Telephony
import Testing

@Suite(.aside) struct `A mailbox` {
    @Test func `hands over in order, and what was put back first`() async {
        let mailbox = Mailbox<Int>()
        for number in 1...3 { mailbox.send(number) }
        let first = await mailbox.receive()
        #expect(first == 1)
        mailbox.putBack(1)
        #expect(await mailbox.receive() == 1)
        #expect(mailbox.receiveNow() == 2)
        mailbox.send(4)
        #expect(mailbox.receiveAll() == [3, 4])
        #expect(mailbox.receiveAll().isEmpty)
        mailbox.send(5)
        #expect(mailbox.clear() == 1)
        #expect(mailbox.receiveNow() == nil)
    }

    @Test func `closed, it lets go of who waits and still gives what it holds`() async {
        let mailbox = Mailbox<Int>()
        async let waiting = mailbox.receive()
        mailbox.close()
        #expect(await waiting == nil)
        let other = Mailbox<Int>()
        other.send(1)
        other.close()
        other.send(2)
        #expect(await other.receive() == 1)
        #expect(await other.receive() == nil)
    }

    @Test func `gives nothing to a task that was cancelled before`() async {
        let mailbox = Mailbox<Int>()
        mailbox.send(7)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await mailbox.receive()
        }
        #expect(await task.value == nil)
        #expect(mailbox.count == 1)
    }

    /// Receivers are cancelled while others send: every element reaches exactly one of them, or is still there.
    @Test func `loses no element to a receiver that stops listening`() async {
        for round in 0..<200 {
            let mailbox = Mailbox<Int>()
            let elements = 40
            let received = await withTaskGroup(of: [Int].self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let task = Task { await mailbox.receive() }
                        if number.isMultiple(of: 2) { task.cancel() }
                        return [await task.value].compactMap { $0 }
                    }
                }
                group.addTask {
                    for element in 0..<elements { mailbox.send(element) }
                    return []
                }
                var received: [Int] = []
                for await some in group { received += some }
                return received
            }
            var all = received
            while let element = mailbox.receiveNow() { all.append(element) }
            #expect(all.sorted() == Array(0..<elements), "round \(round)")
        }
    }
}
