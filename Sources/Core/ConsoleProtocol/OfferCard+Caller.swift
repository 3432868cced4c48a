extension OfferCard {
    /// Who is calling, as far as the gateway knows.
    public struct Caller: Hashable, Sendable, Codable {
        /// nil when the caller hides it.
        public let number: String?
        public let identification: IdentificationStrength
        /// The person, once known.
        public let person: PersonCard?
        /// The persons it may be, when the number is shared by a company: the agent asks and vouches for one.
        public let candidates: [PersonCard]
        public let company: String?
        public let clientNumber: String?
        public let plan: String?

        public init(
            number: String?, identification: IdentificationStrength, person: PersonCard?, candidates: [PersonCard],
            company: String?, clientNumber: String?, plan: String?
        ) {
            self.number = number?.shown(upTo: ConsoleLimits.nameLength)
            self.identification = identification
            self.person = person
            self.candidates = Array(candidates.prefix(ConsoleLimits.listLength))
            self.company = company?.shown(upTo: ConsoleLimits.subjectLength)
            self.clientNumber = clientNumber?.shown(upTo: ConsoleLimits.nameLength)
            self.plan = plan?.shown(upTo: ConsoleLimits.nameLength)
        }
    }
}
