/// The fixed words of Mexican Spanish between and around the numbers.
enum SpanishWords {
    static let digits = [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
    ].enumerated().map { Word("digit-\($0.offset)", $0.element, .both) }
    static let plus = Word("word-mas", "más")
    static let minus = Word("word-menos", "menos")

    static let today = Word("word-hoy", "hoy", .both)
    static let tomorrow = Word("word-manana", "mañana", .both)
    static let yesterday = Word("word-ayer", "ayer", .both)
    static let first = Word("word-primero", "primero")
    static let of = Word("word-de", "de")
    /// From Sunday, as the Gregorian calendar of Foundation counts: `weekday-1` is Sunday.
    static let weekdays = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
        .enumerated().map { Word("weekday-\($0.offset + 1)", "el " + $0.element) }
    static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ].enumerated().map { Word("month-\($0.offset + 1)", "de " + $0.element, .both) }

    private static let hourNames = [
        "la una", "las dos", "las tres", "las cuatro", "las cinco", "las seis", "las siete", "las ocho", "las nueve",
        "las diez", "las once", "las doce",
    ]
    static let onTheHour = hourNames.enumerated().map { Word("hour-\($0.offset + 1)", "a " + $0.element) }
    /// For minutes to follow: "a las ocho y".
    static let pastTheHour = hourNames.enumerated().map { Word("hour-\($0.offset + 1)-and", "a " + $0.element + " y") }
    static let half = Word("word-media", "media")
    static let oneMinute = Word("word-un-minuto", "un minuto", .both)
    static let midday = Word("word-al-mediodia", "al mediodía", .both)
    static let midnight = Word("word-a-la-medianoche", "a la medianoche", .both)
    static let smallHours = Word("word-de-la-madrugada", "de la madrugada", .both)
    static let morning = Word("word-de-la-manana", "de la mañana", .both)
    static let afternoon = Word("word-de-la-tarde", "de la tarde", .both)
    static let evening = Word("word-de-la-noche", "de la noche", .both)

    static let lessThanAMinute = Word("word-menos-de-un-minuto", "menos de un minuto", .both)
    static let minutes = Word("word-minutos", "minutos", .both)
    static let hour = DurationWord("una-hora", "una hora"), hours = DurationWord("horas", "horas")
    static let day = DurationWord("un-dia", "un día"), days = DurationWord("dias", "días")

    /// A unit of time, alone and with an "y" for the next unit to follow.
    struct DurationWord: Sendable {
        let alone: Word
        let joined: Word
        init(_ name: String, _ text: String) {
            alone = Word("word-\(name)", text, .both)
            joined = Word("word-\(name)-y", text + " y")
        }
    }

    /// A phrase is said at the end of its sentence or before a comma: one tone does.
    static func phrase(_ phrase: Phrase) -> Word {
        switch phrase {
        case .registered: Word("state-registered", "registrado", .falling)
        case .inProgress: Word("state-in-progress", "en atención", .falling)
        case .waitingForClient: Word("state-waiting-for-client", "en espera de información de su parte", .falling)
        case .waitingForWriting: Word("state-waiting-for-writing", "en espera de su solicitud por escrito", .falling)
        case .informationToReview: Word("state-information-to-review", "con información por revisar", .falling)
        case .waitingForApproval:
            Word("state-waiting-for-approval", "resuelto, en espera de su visto bueno", .falling)
        case .solved: Word("state-solved", "resuelto", .falling)
        case .reopened: Word("state-reopened", "reabierto", .falling)
        case .closed: Word("state-closed", "cerrado", .falling)
        case .closedForSilence: Word("state-closed-for-silence", "cerrado por falta de respuesta", .falling)
        case .duplicate: Word("state-duplicate", "cerrado por estar duplicado", .falling)
        case .toBeConfirmed: Word("word-por-confirmar", "por confirmar", .falling)
        case .supportTeam: Word("word-el-equipo-de-soporte", "el equipo de soporte", .falling)
        }
    }

    static var vocabulary: [Word] {
        let units = [hour, hours, day, days].flatMap { [$0.alone, $0.joined] }
        return digits + weekdays + months + onTheHour + pastTheHour + units + Phrase.allCases.map(phrase) + [
            plus, minus, today, tomorrow, yesterday, first, of, half, oneMinute, midday, midnight, smallHours,
            morning, afternoon, evening, lessThanAMinute, minutes,
        ]
    }
}
