/// Slips in what a step does.
extension Broken {
    static let steps: [Broken] = [
        Broken(
            "a kind of step that there is not", ("    transfer: ventas", "    ⟦tranfer: ventas"),
            words: ["“tranfer”", "“transfer”"]),
        Broken(
            "two kinds in one step",
            ("    language: en\n", "    language: en\n    ⟦say: { es-MX: Hola., en: Hello. }\n"),
            words: ["“say” cannot stand beside “language”"],
            es: "“say” no puede ir junto a “language”"),
        Broken(
            "a misspelt key of a step",
            ("    locked: bloqueado\n    then: identificado", "    ⟦loked: bloqueado\n    then: identificado"),
            words: ["“loked”", "“locked”"]),
        Broken(
            "an exit that is missing",
            ("    transfer: ventas", "    ⟦transfer: ventas"),
            (
                "    ring: 25s\n    then: despedida\n    failed: sin-respuesta\n\n  administracion:",
                "    ring: 25s\n    then: despedida\n\n  administracion:"
            ),
            words: ["missing key “failed”"],
            es: "falta la clave “failed”"),
        Broken(
            "a key that no telephone has",
            ("      2: consulta\n      3: mensaje\n      9", "      2: consulta\n      3: mensaje\n      ⟦10"),
            words: ["“10”", "telephone key"],
            es: "se esperaba una tecla (0 a 9, “*” o “#”); dice “10”"),
        Broken(
            "a field that there is not",
            (
                "    sets: severity\n    keys:\n      1: { is: grave, then: identificacion }",
                "    sets: ⟦severty\n    keys:\n      1: { is: grave, then: identificacion }"
            ),
            words: ["“severty”", "“severity”"]),
        Broken(
            "a queue that there is not", ("    queue: soporte\n    welcome", "    queue: ⟦suporte\n    welcome"),
            words: ["queue “suporte”", "“soporte”"]),
        Broken(
            "callers that there are not", ("    admits: anyone", "    admits: ⟦anybody"),
            words: ["“anybody”", "“anyone”"]),
        Broken(
            "music that there is not",
            (
                "    music: music-hold\n    keys:\n      1: mensaje\n      2: devolver-llamada\n    longest: { wait: 15m, then: agentes-ocupados }",
                "    music: ⟦music-hol\n    keys:\n      1: mensaje\n      2: devolver-llamada\n    longest: { wait: 15m, then: agentes-ocupados }"
            ),
            words: ["“music-hol”", "“music-hold”"], hasPrompts: true),
        Broken(
            "a wait that is too long", ("wait: 15m, then: agentes-ocupados }", "wait: ⟦15h, then: agentes-ocupados }"),
            words: ["“15h”", "from 30s to 2h"]),
        Broken(
            "more digits than a number has", ("digits: 10-13", "digits: ⟦10-130"),
            words: ["“10-130”"]),
        Broken(
            "the key that repeats as a choice",
            ("    # Quien no puede marcar", "    repeat: ⟦\"8\"\n    # Quien no puede marcar"),
            words: ["key “8” repeats the question"],
            es: "la tecla “8” repite la pregunta y también es una opción de este menú"),
        Broken(
            "one key for yes and for another", ("      other: 2", "      other: ⟦1"),
            words: ["key “1” confirms the number already"]),
        Broken(
            "a new ticket whose number is not told",
            ("en: \"Your ticket number is {ticket.number}. Please", "en: ⟦\"Please"), words: ["{ticket.number}"]),
        Broken(
            "a place in the queue for who is in none",
            ("en: \"We are closed at the moment.", "en: \"We are closed. {⟦queue.place}."),
            words: ["“{queue.place}”", "waits in a queue"]),
    ]
}
