extension Migrations {
    /// Of who changed the PIN by telephone: the hash of the one that the last list gave, so that the same list does not
    /// bring it back. Null where the PIN in use is the list's, or where no list gave one.
    static let listedPINs = "ALTER TABLE contacts ADD COLUMN listed_pin_hash TEXT"
}
