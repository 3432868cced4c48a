import Aside
import CallFlow
import Helpdesk
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `Guesses at who one is` {
    private let helpdesk = HelpdeskName("prueba")

    private func answers(
        _ pins: [String], source: String = "5555", sideBySide: Bool = false
    ) throws -> [Identities.Answer] {
        let simulation = Simulation(seed: 3)
        let records = MemoryRecords(seed: 3, time: simulation.time, personas: [Sample.person(1)])
        let identities = Identities(directory: records)
        let helpdesk = helpdesk
        @Sendable func ask(_ pin: String) async -> Identities.Answer? {
            do throws(RecordsFailure) {
                return try await identities.check(
                    code: "3011", pin: pin, in: helpdesk, from: source, at: simulation.time.now)
            } catch { return nil }
        }
        return try simulation.run {
            if !sideBySide {
                var answers: [Identities.Answer] = []
                for pin in pins { if let answer = await ask(pin) { answers.append(answer) } }
                return answers
            }
            return await withTaskGroup(of: Identities.Answer?.self) { group in
                for pin in pins { group.addTask { await ask(pin) } }
                var answers: [Identities.Answer] = []
                for await answer in group { if let answer { answers.append(answer) } }
                return answers
            }
        }
    }

    @Test func `five wrong ones lock the identity, even for the right one`() throws {
        let answers = try answers(["1", "2", "3", "4", "5", "482913"])
        #expect(answers == [.wrong, .wrong, .wrong, .wrong, .wrong, .locked])
    }

    @Test func `a right one forgives`() throws {
        let answers = try answers(["1", "2", "3", "4", "482913", "5", "6", "7", "8", "482913"])
        #expect(answers.count { $0 == .wrong } == 8)
        #expect(!answers.contains(.locked))
    }

    @Test func `calls side by side win no guess`() throws {
        let answers = try answers((1...30).map(String.init), sideBySide: true)
        #expect(answers.count { $0 == .wrong } == IdentityGuard.failuresPerLock)
        #expect(answers.count { $0 == .locked } == 30 - IdentityGuard.failuresPerLock)
    }
}
