extension Registrar {
    /// What a REGISTER is answered.
    public enum Answer: Hashable, Sendable {
        /// 200 with all contacts of the account.
        case accepted([PhoneBinding])
        /// 423 with Min-Expires.
        case tooBrief(minimum: Duration)
        /// 500: an older request came after a newer one (RFC 3261 §10.3).
        case outOfOrder
        /// 403: another's address.
        case notTheirs
        /// 400: `*` beside a lifetime, a contact that cannot be called, too many at once.
        case invalid

        public var status: Int {
            switch self {
            case .accepted: 200
            case .tooBrief: 423
            case .outOfOrder: 500
            case .notTheirs: 403
            case .invalid: 400
            }
        }
    }
}
