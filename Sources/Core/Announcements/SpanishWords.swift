/// The fixed words of Mexican Spanish between and around the numbers.
enum SpanishWords {
    static let reader = DigitReader(
        digits: SpanishNumbers.digits, plus: Word("word-mas", "más"), minus: Word("word-menos", "menos"))

    static let today = Word("word-hoy", "hoy", .both)
    static let tomorrow = Word("word-manana", "mañana", .both)
    static let yesterday = Word("word-ayer", "ayer", .both)
    static let of = Word("word-de", "de")
    static let and = Word("word-y", "y")
    private static let andBeforeI = Word("word-e", "e")
    /// From Sunday, which is `weekday-1`.
    static let weekdays = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
        .enumerated().map { Word("weekday-\($0.offset + 1)", "el " + $0.element) }
    static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ].enumerated().map { Word("month-\($0.offset + 1)", "de " + $0.element, .both) }

    /// What leads an hour in: of a moment, or of the beginning and the end of a time open.
    enum HourLead: String, CaseIterable {
        /// "a las ocho"
        case at = "hour"
        /// "de ocho"
        case from = "from"
        /// "a ocho"
        case to = "to"

        fileprivate func text(_ hour: Int) -> String {
            let number = hour == 1 ? "una" : SpanishNumbers.belowHundred(hour, .alone).text
            return switch self {
            case .at: (hour == 1 ? "a la " : "a las ") + number
            case .from: "de " + number
            case .to: "a " + number
            }
        }
    }

    private static let clock = Dictionary(
        uniqueKeysWithValues: HourLead.allCases.map { lead in
            (lead, (1...12).map { Word("\(lead.rawValue)-\($0)", lead.text($0)) })
        })

    /// "a las ocho"; `hour` is 1...12.
    static func clockHour(_ hour: Int, _ lead: HourLead) -> Word {
        guard let words = clock[lead] else { preconditionFailure("the tables hold every case") }
        return words[hour - 1]
    }

    /// The "y" belongs to the minutes: beside the hour it would run into it, "las dos y" into "las dosis".
    private static let pastHour = (1...59).map { minute in
        let text =
            switch minute {
            case 1: "un minuto"
            case 30: "media"
            default: SpanishNumbers.belowHundred(minute, .alone).text
            }
        return Word("past-\(minute)", "y " + text)
    }

    /// "y quince", "y media"; `minutes` is 1...59.
    static func past(_ minutes: Int) -> Word { pastHour[minutes - 1] }

    static let oneMinute = Word("word-un-minuto", "un minuto", .both)
    static let midday = Word("word-al-mediodia", "al mediodía", .both)
    static let midnight = Word("word-a-la-medianoche", "a la medianoche", .both)
    static let smallHours = Word("word-de-la-madrugada", "de la madrugada", .both)
    static let morning = Word("word-de-la-manana", "de la mañana", .both)
    static let ofNoon = Word("word-del-dia", "del día", .both)
    static let afternoon = Word("word-de-la-tarde", "de la tarde", .both)
    static let evening = Word("word-de-la-noche", "de la noche", .both)
    static let allDay = Word("word-las-veinticuatro-horas", "las veinticuatro horas", .both)

    static let lessThanAMinute = Word("word-menos-de-un-minuto", "menos de un minuto", .both)
    static let minutes = Word("word-minutos", "minutos", .both)
    static let hour = UnitWord("una-hora", "una hora", and: "y"), hours = UnitWord("horas", "horas", and: "y")
    static let day = UnitWord("un-dia", "un día", and: "y"), days = UnitWord("dias", "días", and: "y")

    /// "e" before the sound of an i, but not where the i glides: "bancos e impresoras", "cobre y hierro".
    static func and(before words: String) -> Word {
        let first = words.lowercased().prefix { $0.isLetter }
        let vowels = first.drop { $0 == "h" }
        guard let lead = vowels.first, "ií".contains(lead) else { return and }
        let isGlide = lead == "i" && vowels.dropFirst().first.map { "aeouáéóú".contains($0) } ?? false
        return isGlide ? and : andBeforeI
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
        case .onTime: Word("light-on-time", "a tiempo", .falling)
        case .soonDue: Word("light-soon-due", "próximo a vencer", .falling)
        case .overdue: Word("light-overdue", "retrasado", .falling)
        case .withoutDeadline: Word("light-without-deadline", "sin plazo fijado", .falling)
        case .ourTeam: Word("awaited-our-team", "nuestro equipo de soporte", .falling)
        case .yourself: Word("awaited-yourself", "usted", .falling)
        case .theSupplier: Word("awaited-supplier", "el proveedor", .falling)
        case .aThirdParty: Word("awaited-third-party", "un tercero", .falling)
        case .supportTeam: Word("word-el-equipo-de-soporte", "el equipo de soporte", .falling)
        }
    }

    static var vocabulary: [Word] {
        let clockHours = clock.values.flatMap(\.self)
        let units = [hour, hours, day, days].flatMap(\.words)
        return weekdays + months + clockHours + pastHour + units + Phrase.allCases.map(phrase) + [
            reader.plus, reader.minus, today, tomorrow, yesterday, of, and, andBeforeI, oneMinute, midday, midnight,
            smallHours, morning, ofNoon, afternoon, evening, allDay, lessThanAMinute, minutes,
        ]
    }
}
