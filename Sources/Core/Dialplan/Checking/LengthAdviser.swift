import Document
import Telephony

/// What is more than a caller keeps in mind: too many options, too long a sentence.
struct LengthAdviser: Adviser {
    private static let mostOptions = 5
    private static let longest: Duration = .seconds(12)

    func advice(on study: DialplanStudy) -> [Problem] {
        study.steps.flatMap { step in options(of: step, study) + sentences(of: step, study) }
    }

    private func options(of step: Step, _ study: DialplanStudy) -> [Problem] {
        guard case .menu(let menu) = step.kind else { return [] }
        let counts = study.dialplan.languages.map { language in
            menu.choices.count - KeyAdviser.unheard(in: menu, language, study).count
        }
        guard let most = counts.max(), most > Self.mostOptions else { return [] }
        let message = Bilingual(
            es: "el menú “\(step.name)” tiene \(most) opciones; quien llama recuerda \(Self.mostOptions)",
            en: "menu “\(step.name)” has \(most) options; callers keep \(Self.mostOptions) in mind")
        return [study.problem(message, at: step.name)]
    }

    private func sentences(of step: Step, _ study: DialplanStudy) -> [Problem] {
        step.kind.sentences.flatMap { sentence in
            study.wordings(of: sentence).compactMap { language, wording in
                let length = study.lengths.length(of: wording, in: language)
                if length <= Self.longest { return nil }
                let owner = study.places.owner(of: wording, in: step.name)
                let (time, most) = (length.tenths, Self.longest.seconds)
                let message = Bilingual(
                    es: "\(owner.es) dice esto durante \(time) s; quien llama escucha \(most) s",
                    en: "\(owner.en) says this for \(time) s; callers listen for \(most) s")
                return Problem(at: study.places.position(of: wording, in: step.name), message)
            }
        }
    }
}

extension Duration {
    /// Rounded to whole seconds.
    var seconds: Int { Int((milliseconds + 500) / 1000) }

    /// "12.4"
    fileprivate var tenths: String {
        let tenths = (milliseconds + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}
