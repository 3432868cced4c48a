public import Document
import Telephony

/// The laws that a call can break, each as it is told of a call that broke it.
extension Bilingual {
    /// A law that the call broke, where the call is not named otherwise.
    public static func theCall(_ law: Bilingual) -> Bilingual {
        Bilingual(es: "no se cumple una ley: ", en: "the call ") + law
    }

    public static func callNeverEnds(_ failure: Simulation.Failure) -> Bilingual {
        Bilingual(es: "la llamada no termina nunca: \(failure)", en: "the call never ends: \(failure)")
    }

    /// Of any call of an exploration.
    static func aCallNeverEnds(_ failure: Simulation.Failure) -> Bilingual {
        Bilingual(es: "una llamada no termina nunca: \(failure)", en: "a call never ends: \(failure)")
    }

    static func silentCallerGoesRound(_ steps: [String]) -> Bilingual {
        let ring = steps.joined(separator: " → ")
        return Bilingual(
            es: "quien no hace nada da vueltas sin fin: \(ring)",
            en: "a caller who does nothing goes round for ever: \(ring)")
    }

    static func explorationWentAstray(in step: StepName?) -> Bilingual {
        let name = step?.raw ?? "?"
        return Bilingual(
            es: "la exploración se perdió en el paso \(name)", en: "the exploration went astray in step \(name)")
    }

    static let leavesNoRecord = Bilingual(es: "la llamada no deja registro", en: "leaves no record")
    static let wasCutOff = Bilingual(es: "hubo que cortar la llamada", en: "had to be cut off")
    static let endsInSilence = Bilingual(es: "la llamada termina en silencio", en: "ends in silence")

    static func inStep(_ step: String) -> Bilingual { Bilingual(es: ", en el paso \(step)", en: ", in step \(step)") }

    static func isSilent(for length: Duration) -> Bilingual {
        let seconds = length.components.seconds
        return Bilingual(
            es: "la línea calla durante \(seconds) s y no espera nada",
            en: "the line is silent for \(seconds) s and waits for nothing")
    }

    static func saysNothing(_ step: StepName?) -> Bilingual {
        let name = step?.raw ?? "?"
        return Bilingual(es: "el paso \(name) no dice nada", en: "step \(name) says nothing")
    }

    static func nothingIsSaid(after fault: StepName) -> Bilingual {
        Bilingual(
            es: "no se dice nada después de la falla en el paso \(fault)",
            en: "nothing is said after the fault in step \(fault)")
    }

    /// What the program itself does wrong, whatever the dialplan is; told in English alone, for who repairs it.
    static func programFault(_ text: String) -> Bilingual {
        Bilingual(es: "falla del programa, no del plan: \(text)", en: text)
    }
}
