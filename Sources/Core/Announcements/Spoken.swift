public import Telephony

/// A value as a caller hears it, in no language yet.
public enum Spoken: Hashable, Sendable {
    /// Digit by digit, in groups of three and two.
    case ticketNumber(TicketNumber)
    /// A telephone number or a code, digit by digit in groups; what is neither a digit nor `+` is not said.
    case digits(String)
    /// A number that stands alone: "uno", "veintiuna".
    case cardinal(Int, Gender)
    /// A number that a noun follows: "un", "veintiún", "veintiuna", "dos millones de".
    case count(Int, Gender)
    /// A place in a queue, without its article: "primero", "séptima"; farther back than people count in ordinals,
    /// "número veintidós". Both follow "usted es el".
    case ordinal(Int, Gender)
    /// The day on which the moment falls: "hoy", "el lunes veintitrés de noviembre".
    case date(Timestamp)
    /// The time of day: "a las ocho y quince de la mañana".
    case time(Timestamp)
    /// Day and time: "mañana a las ocho de la mañana". Midnight ends a day: the one before.
    case moment(Timestamp)
    /// To the minute, above a day to the hour: "menos de un minuto", "dos horas y veinte minutos".
    case duration(Duration)
    /// When a day is open, in minutes since midnight and in order: "de ocho de la mañana a seis de la tarde". None is
    /// "cerrado", 24 hours "las veinticuatro horas"; beyond 1440 it is the next day's clock.
    case hours([Range<Int>])
    case phrase(Phrase)
    /// An agent by name where the voice has it, otherwise (and for nil) the team.
    case agent(AgentID?)
    /// A name of the helpdesk's rules, such as a severity, by what it is a name of: said as the dialplan words it.
    case named(String, of: String)
    /// Several of them: "las fechas, los comprobantes y la ruta".
    case namedList([String], of: String)
    /// Words known only at run time, such as a person's name: no language has clips for them, so that they are said
    /// where somebody recorded or rendered them, and left out elsewhere.
    case name(String)
    /// Several of them, joined as in speech; nothing where one of them has no clip.
    case names([String])
}
