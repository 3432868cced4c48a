import Aside
import Content
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

/// Hours are as short, as many and as early as a helpdesk likes.
@Suite(.aside) struct `The moment at which a scene is explored` {
    private static let from = `A rehearsed call`.monday

    private static func plan(hours: String) throws -> Dialplan {
        let text = """
            helpdesk: muestra
            language: es-MX
            answers: [soporte]
            recording: never
            time-zone: America/Mexico_City
            hours: { \(hours) }
            defaults:
              silence: { limit: 2, then: adios }
              wrong: { limit: 2, then: adios }
            entry: inicio
            steps:
              inicio:
                hours: { open: abierto, guard: guardia, closed: adios }
              abierto:
                menu: "Marque uno."
                keys: { 1: adios }
              guardia:
                menu: "Es guardia. Marque uno."
                keys: { 1: adios, 2: calla }
              calla:
                hang-up:
              adios:
                hang-up: "Hasta luego."
            """
        return try DialplanDecoder(holidays: [:], prompts: .everything)
            .decode(YAMLFile.parse(text, file: "muestra.yaml"), name: DialplanName("muestra"))
    }

    private static func explored(_ plan: Dialplan, _ attendance: Scene.Attendance) -> GroupReport {
        Exploration(Edition(rehearsing: plan), from: from).explore(Scene(attendance, .known))
    }

    @Test(arguments: [
        "open: { monday-friday: 08:00-18:00 }, guard: { saturday: 09:00-13:00 }",
        "open: { monday-friday: [09:00-13:00, 15:00-19:00] }, guard: { saturday: 12:00-13:00 }",
        "open: { sunday: 03:10-03:30 }, guard: { monday-sunday: 00:00-00:10 }",
        "open: { monday-sunday: 00:30-23:50 }, guard: { monday-sunday: 00:00-00:30 }",
    ])
    func `is in hours as short as these`(hours: String) throws {
        let plan = try Self.plan(hours: hours)
        let states: [(Scene.Attendance, BusinessCalendar.State)] = [
            (.open, .open), (.guard, .onGuard), (.closed, .closed),
        ]
        for (attendance, state) in states {
            let moment = try #require(Self.explored(plan, attendance).scenes.first?.moment, "\(attendance)")
            #expect(plan.calendar.state(at: moment) == state, "\(attendance)")
            #expect(moment >= Self.from)
        }
        #expect(Self.explored(plan, .guard).violations.count == 1)
    }

    @Test func `is none where the helpdesk never attends like that`() throws {
        let plan = try Self.plan(hours: "open: { monday-sunday: 00:00-24:00 }")
        for attendance in [Scene.Attendance.guard, .closed, .holiday] {
            #expect(Self.explored(plan, attendance).scenes.map(\.moment) == [nil], "\(attendance)")
        }
    }

    @Test func `leaves three hours of four until the hours end`() throws {
        let plan = try Self.plan(hours: "open: { monday-friday: 08:00-12:00 }, guard: { monday: 13:00-13:30 }")
        let moment = try #require(Self.explored(plan, .open).scenes.first?.moment)
        #expect(plan.calendar.local(moment).second == 9 * 3600)
    }
}
