/// The bounds of the console protocol, version 1; `ConsoleProtocol.docc` says them to other programmers.
public enum ConsoleLimits {
    /// The version every line carries in `v`.
    public static let version = 1
    /// The longest line a console may send, in bytes, without its newline.
    public static let commandLineBytes = 65_536
    /// The longest line the gateway sends, in bytes, without its newline.
    public static let noticeLineBytes = 524_288
    /// Commands of one console that may wait for their answers at once.
    public static let commandsUnanswered = 16
    /// Sign-ins with a wrong PIN after which the connection ends.
    public static let wrongPINs = 3

    /// Names and codes a console sends, in Unicode scalars.
    public static let nameLength = 64
    /// A subject or a reason, in Unicode scalars.
    public static let subjectLength = 200
    /// A note, in Unicode scalars.
    public static let noteLength = 4_000

    /// Elements of any list in a notice; of a ticket's history the newest are kept.
    public static let listLength = 50
    /// Any text of a notice, in Unicode scalars; the history's lines and notes are cut there.
    public static let noticeTextLength = 1_000
}
