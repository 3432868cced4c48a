import Aside
import Content
import Dialplan
import Simulation
import Testing

@Suite(.aside) struct `The scenarios that ship` {
    private static let file = ShippedFile.multimarca

    private static func scenarios(for plan: Dialplan) throws -> [Scenario] {
        try ScenarioDecoder(for: plan).decode(YAMLFile.read("\(ShippedFile.folder)/tests/\(file.name).yaml"))
    }

    @Test func `all pass, and there are many`() throws {
        let scenarios = try Self.scenarios(for: Self.file.dialplan())
        let edition = try Self.file.edition()
        for scenario in scenarios {
            let result = scenario.run(edition)
            if !result.isPassed { Issue.record("\(result)") }
        }
        #expect(scenarios.count >= 25)
    }

    /// A change of the dialplan's text, and the beginning of the name of a scenario that notices it.
    private static let changes: [(old: String, new: String, scenario: String)] = [
        ("3: { is: cambio, then: producto }", "3: { is: problema, then: producto }", "S0-01"),
        ("monday-friday: 08:00-20:00", "monday-friday: 08:00-21:00", "S0-02 a las veinte"),
        ("monday-friday: 08:00-20:00", "monday-friday: 09:00-20:00", "S0-02 en horario"),
        (
            "2: { is: normal, then: guardia-no-grave }", "2: { is: normal, then: identificacion }",
            "S0-03 un caso que no"
        ),
        ("1: { is: grave, then: identificacion }", "1: { is: grave, then: guardia-no-grave }", "S0-03 un caso grave"),
        ("    silence: { then: guardia-no-grave }", "    silence: { then: identificacion }", "S0-03 quien no dice"),
        ("holidays: [mexico]", "holidays: []", "S0-04 en día festivo"),
        ("2: ventas\n      3: administracion", "2: administracion\n      3: ventas", "S0-05 la opción"),
        ("1: mensaje\n      9: principal\n\n", "1: principal\n      9: mensaje\n\n", "S0-05 si un departamento"),
        ("    repeat: \"*\"\n", "    repeat: no\n", "S0-07"),
        ("    by-number: yes", "    by-number: no", "S0-16 a quien llama"),
        ("Por seguridad, esa clave queda bloqueada unos minutos.", "Un momento.", "S0-16 una clave bloqueada"),
        (
            "then: despues-del-ticket\n    not-allowed: sin-permiso",
            "then: despues-del-ticket\n    not-allowed: despedida",
            "S0-16 quien solo puede"
        ),
        ("then: por-escrito }", "then: producto }", "S0-19"),
        (" Para capacitación, solicite un curso.", "", "S0-21"),
        ("    is: { waiting-for-client: aportar, silent: ", "    is: { silent: ", "S0-13 a quien"),
        ("close-after: 3 business days", "close-after: 4 business days", "S0-13 a quien"),
        ("reopen: always", "reopen: never", "S0-14 un ticket"),
        ("Las interfaces tienen un procedimiento propio. Su caso pasará a ese equipo.", "Un momento.", "S0-27"),
        (
            "      1: mensaje\n      2: devolver-llamada\n    longest",
            "      1: devolver-llamada\n      2: mensaje\n    longest",
            "Quien espera"
        ),
    ]

    @Test(arguments: changes.indices)
    func `fail when what they hold is taken away or turned round`(index: Int) throws {
        let (old, new, name) = Self.changes[index]
        var changed = try Self.file.replacing(old, with: new)
        // A step that no way leads to any more is a fault of its own.
        if old.contains("por-escrito") {
            changed = try changed.replacing(
                "2: { is: requerimiento, then: producto }",
                with: "2: { is: requerimiento, then: producto }\n      5: { is: problema, then: por-escrito }")
        }
        let plan = try changed.dialplan()
        let scenarios = try Self.scenarios(for: plan).filter { $0.name.hasPrefix(name) }
        #expect(!scenarios.isEmpty)
        let edition = Edition(rehearsing: plan)
        #expect(scenarios.contains { !$0.run(edition).isPassed }, "“\(name)” did not notice “\(new)”")
    }
}
