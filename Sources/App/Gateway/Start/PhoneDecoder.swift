internal import Document
internal import Peers

/// Reads which phones may register.
enum PhoneDecoder {
    static func phones(_ value: Value, below folder: String) -> PhoneSettings? {
        value.fields { fields in
            let realm = fields.required("realm")?.server()
            let accounts = fields.required("accounts")?.entries() ?? []
            let digests = (fields.optional("digests")?.oneOrMore() ?? []).compactMap {
                $0.choice(.digest, of: PhoneSettings.Digest.self)
            }
            var settings = PhoneSettings(realm: realm ?? "", accounts: [:])
            if !digests.isEmpty { settings.digests = digests }
            for entry in accounts {
                if !isUser(entry.name) { entry.key.report(.isNoUser(entry.name)) }
                settings.accounts[entry.name] = account(entry, below: folder)
            }
            return settings
        }
    }

    private static func account(_ entry: Entry, below folder: String) -> PhoneSettings.Account? {
        entry.value.fields { fields in
            let hasPassword = PasswordDecoder.isWritten(in: fields)
            let password = PasswordDecoder.password(&fields, below: folder)
            let mayCall = fields.optional("may-call")
            let rights = mayCall.map { value in
                (value.oneOrMore() ?? []).compactMap { $0.choice(.right, of: PhoneRights.Right.self) }
            }
            if !hasPassword { fields.value.report(.accountWithoutPassword) }
            guard let password else { return nil }
            return PhoneSettings.Account(
                credentials: Credentials(user: entry.name, password: password),
                rights: PhoneRights(Set(rights ?? PhoneRights.Right.allCases)))
        }
    }

    /// What stands before the `@` of an address without being escaped.
    private static func isUser(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.+".contains(Character($0)))
            }
    }
}
