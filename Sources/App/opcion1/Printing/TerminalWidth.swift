internal import Glibc

/// How many characters a line of the terminal holds.
enum TerminalWidth {
    /// Nil where standard output is no terminal, or one that does not say.
    static var ofStandardOutput: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
