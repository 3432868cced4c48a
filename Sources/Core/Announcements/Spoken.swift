public import Telephony

/// A value as a caller hears it, in no language yet.
public enum Spoken: Hashable, Sendable {
    /// Digit by digit, in groups of three and two.
    case ticketNumber(TicketNumber)
    /// A telephone number or a code, digit by digit in groups; what is neither a digit nor `+` is not said.
    case digits(String)
    /// A number that stands alone: "uno", "veintiuna".
    case cardinal(Int, Gender)
    /// A number that a noun follows: "un", "veintiún", "veintiuna".
    case count(Int, Gender)
    /// The day on which the moment falls: "hoy", "el lunes 23 de noviembre".
    case date(Timestamp)
    /// The time of day: "a las ocho y quince de la mañana".
    case time(Timestamp)
    /// Day and time: "mañana a las ocho de la mañana".
    case moment(Timestamp)
    /// To the minute, above a day to the hour: "menos de un minuto", "dos horas y veinte minutos".
    case duration(Duration)
    case phrase(Phrase)
    /// An agent by name where the voice has it, otherwise (and for nil) the team.
    case agent(AgentID?)
}
