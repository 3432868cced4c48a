internal import CSanitizerAid

/// How many times longer than usual a test may have to wait.
public enum Slowness {
    /// The thread sanitizer makes programs five to fifteen times slower.
    public static let factor = thread_sanitizer_watches() ? 10 : 1
}
