/// Sounds without words, made rather than recorded, at the level of speech.
public enum Tone {
    private static let recipes: [String: (hertz: Double, seconds: Double)] = ["tone-beep": (1000, 0.2)]
    /// Soft ends, or they would click.
    private static let fadeSeconds = 0.01

    /// Those there are.
    public static var names: [String] { recipes.keys.sorted() }

    /// Nil where none has that name.
    public static func named(_ name: String) -> Speech? {
        guard let recipe = recipes[name] else { return nil }
        let count = Speech.samples(recipe.seconds)
        // A sine's peak is 3 dB above its level.
        let peak = 32_768 * Numerics.exp10((Speech.promptLevel + 10 * Numerics.log10(2)) / 20)
        let fade = Double(Speech.samples(fadeSeconds))
        return Speech(
            (0..<count).map { index in
                let edge = min(1, Double(index) / fade, Double(count - 1 - index) / fade)
                let turns = recipe.hertz * Double(index) / Double(Speech.rate)
                return Int16((peak * edge * Numerics.sine(turns: turns)).rounded())
            })
    }
}
