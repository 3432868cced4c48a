public import Dialplan
public import Document

extension ScenarioDecoder {
    /// What a file of scenarios may hold: found by letting the decoder itself ask for it.
    public static func shape(for plan: Dialplan) -> DocumentShape {
        Survey.shape { file, reader in _ = ScenarioDecoder(for: plan, reader: reader).scenarios(in: file) }
    }
}
