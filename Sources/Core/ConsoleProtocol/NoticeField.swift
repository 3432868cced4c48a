/// The fields of a notice's line, beside those of the card it may carry.
enum NoticeField: String, CodingKey {
    case version = "v"
    case name = "is"
    case reference = "ref"
    case gateway, reason, sentence, state, offer, call, why, by, messages, calls, edition
}
